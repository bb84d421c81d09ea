// Pågående insatser.
Instance: pagaende-insatser
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(pagaende-insatser, LusPagaendeInsatser, [[Pågående insatser]], [[A unit tells which care and support the patient has, and by whom (LUS 2:6; Stockholm routine: with the kvittens).]])
* insert Focus(CarePlan, LusCarePlan, 1, 1)

Instance: pagaende-insatser-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(pagaende-insatser, LusPagaendeInsatser)
* insert Root(CarePlan, LusCarePlan, subject, 1, 1)
* insert Leads(CarePlan.activity.detail.performer, Organization, LusOrganization)
