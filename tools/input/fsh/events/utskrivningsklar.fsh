// Underrättelse om utskrivningsklar patient.
Instance: utskrivningsklar
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(utskrivningsklar, LusUtskrivningsklar, [[Underrättelse om utskrivningsklar patient]], [[The treating doctor judges that inpatient care is no longer needed (LUS 3:1: as soon as possible; LUS 5:4 counts the kommun's days from when it was sent).]])
* insert Focus(Encounter, LusUtskrivningsklarEncounter, 1, 1)
* insert AsksForKvittens(1, 1)

Instance: utskrivningsklar-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(utskrivningsklar, LusUtskrivningsklar)
* insert Root(Encounter, LusUtskrivningsklarEncounter, subject, 1, 1)
* insert Leads(Encounter.participant.individual, Practitioner, LusPractitioner)
* insert RootOfKvittens(1, 1)
