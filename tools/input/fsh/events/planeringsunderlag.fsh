// Planeringsunderlag.
Instance: planeringsunderlag
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(planeringsunderlag, LusPlaneringsunderlag, [[Planeringsunderlag]], [[What the planning needs to know: ADL, aids, handling of medicines, the home (LUS 2:6; continuous).]])
* insert Focus(CarePlan, LusCarePlan, 1, 1)

Instance: planeringsunderlag-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(planeringsunderlag, LusPlaneringsunderlag)
* insert Root(CarePlan, LusCarePlan, subject, 1, 1)
* insert Leads(CarePlan.activity.detail.performer, Organization, LusOrganization)
* insert Leads(CarePlan.supportingInfo, Observation, LusAdlObservation)
