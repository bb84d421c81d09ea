// Bedömning av behov av SIP.
Instance: sip-bedomning
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(sip-bedomning, LusSipBedomning, [[Bedömning av behov av SIP]], [[Whether a SIP is needed and why, whether it has been offered, and what the patient says (LUS 4:1).]])
* insert Focus(Task, LusTaskProfile, 1, 1)

Instance: sip-bedomning-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(sip-bedomning, LusSipBedomning)
* insert Root(Task, LusTaskProfile, for, 1, 1)
