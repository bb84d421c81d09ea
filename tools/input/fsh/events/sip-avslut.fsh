// Avslut av SIP.
Instance: sip-avslut
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(sip-avslut, LusSipAvslut, [[Avslut av SIP]], [[The plan is closed, and why (Stockholm routine step 8).]])
* insert Focus(CarePlan, LusCarePlan, 1, 1)

Instance: sip-avslut-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(sip-avslut, LusSipAvslut)
* insert Root(CarePlan, LusCarePlan, subject, 1, 1)
