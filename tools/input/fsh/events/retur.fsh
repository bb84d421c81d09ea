// Retur.
Instance: retur
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(retur, LusRetur, [[Retur]], [[A message has come to the wrong unit and goes back: why, and to whom it should go if that is known (Stockholm routine: at once).]])
* insert Focus(Task, LusTaskProfile, 1, 1)

Instance: retur-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(retur, LusRetur)
* insert Root(Task, LusTaskProfile, for, 1, 1)
