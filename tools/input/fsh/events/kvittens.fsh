// Kvittens.
Instance: kvittens
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(kvittens, LusKvittens, [[Kvittens]], [[A unit says that it has read a message. Practice, not the act (Stockholm routine: within 24 hours on weekdays).]])
* insert Focus(Task, LusKvittensAnswer, 1, 1)

Instance: kvittens-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(kvittens, LusKvittens)
* insert Root(Task, LusKvittensAnswer, for, 1, 1)
