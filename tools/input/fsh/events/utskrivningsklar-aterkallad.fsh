// Återkallad utskrivningsklar.
Instance: utskrivningsklar-aterkallad
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(utskrivningsklar-aterkallad, LusUtskrivningsklarAterkallad, [[Återkallad utskrivningsklar]], [[The patient is no longer utskrivningsklar; the notice is taken back. Practice, no paragraph of LUS (Vårdhandboken: at once).]])
* insert Focus(Encounter, LusEncounter, 1, 1)

Instance: utskrivningsklar-aterkallad-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(utskrivningsklar-aterkallad, LusUtskrivningsklarAterkallad)
* insert Root(Encounter, LusEncounter, subject, 1, 1)
