// Samordnad vårdplan vid psykiatrisk tvångsvård.
Instance: vardplan-tvangsvard
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(vardplan-tvangsvard, LusVardplanTvangsvard, [[Samordnad vårdplan vid psykiatrisk tvångsvård]], [[The plan for öppen psykiatrisk or rättspsykiatrisk tvångsvård, in place of the SIP (LPT 7 a §, LRV 12 a §; LUS 4:1).]])
* insert Focus(CarePlan, LusCarePlan, 1, 1)

Instance: vardplan-tvangsvard-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(vardplan-tvangsvard, LusVardplanTvangsvard)
* insert Root(CarePlan, LusCarePlan, subject, 1, 1)
* insert Leads(CarePlan.author, Practitioner, LusPractitioner)
* insert Leads(CarePlan.activity.detail.performer, Organization, LusOrganization)
