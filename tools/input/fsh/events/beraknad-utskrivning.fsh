// Ändrad beräknad utskrivning.
Instance: beraknad-utskrivning
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(beraknad-utskrivning, LusBeraknadUtskrivning, [[Ändrad beräknad utskrivning]], [[The expected time of the discharge has changed (LUS 2:4: as soon as possible).]])
* insert Focus(Encounter, LusEncounter, 1, 1)

Instance: beraknad-utskrivning-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(beraknad-utskrivning, LusBeraknadUtskrivning)
* insert Root(Encounter, LusEncounter, subject, 1, 1)
