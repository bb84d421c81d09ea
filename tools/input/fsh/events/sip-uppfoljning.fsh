// Uppföljning av SIP.
Instance: sip-uppfoljning
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(sip-uppfoljning, LusSipUppfoljning, [[Uppföljning av SIP]], [[What came of each goal of the plan, what is adjusted, and when it is followed up next (Stockholm routine step 8).]])
* insert Focus(CarePlan, LusCarePlan, 1, 1)

Instance: sip-uppfoljning-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(sip-uppfoljning, LusSipUppfoljning)
* insert Root(CarePlan, LusCarePlan, subject, 1, 1)
* insert LeadsOfSip
