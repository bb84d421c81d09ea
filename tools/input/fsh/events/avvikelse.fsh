// Avvikelse.
Instance: avvikelse
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(avvikelse, LusAvvikelse, [[Avvikelse]], [[A duty around the discharge was missed: which, and how (Stockholm routine).]])
* insert Focus(Communication, LusCommunication, 1, 1)

Instance: avvikelse-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(avvikelse, LusAvvikelse)
* insert Root(Communication, LusCommunication, subject, 1, 1)
