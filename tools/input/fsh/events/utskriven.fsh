// Utskriven.
Instance: utskriven
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(utskriven, LusUtskriven, [[Utskriven]], [[The patient has left the hospital, or has died; closes the stay (LUS 5:1: the kommun's days end here).]])
* insert Focus(Encounter, LusEncounter, 1, 1)

Instance: utskriven-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(utskriven, LusUtskriven)
* insert Root(Encounter, LusEncounter, subject, 1, 1)
