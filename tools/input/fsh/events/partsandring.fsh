// Ändrad part.
Instance: partsandring
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(partsandring, LusPartsandring, [[Ändrad part]], [[A unit takes part from now on, takes over from another, or no longer takes part (Stockholm routine).]])
* insert Focus(CareTeam, LusCareTeam, 1, 1)
* insert AsksForKvittens(0, 1)

Instance: partsandring-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(partsandring, LusPartsandring)
* insert Root(CareTeam, LusCareTeam, subject, 1, 1)
* insert RootOfKvittens(0, 1)
