// Utskrivningsmeddelande.
Instance: utskrivningsmeddelande
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(utskrivningsmeddelande, LusUtskrivningsmeddelande, [[Utskrivningsmeddelande]], [[When and where to the patient is planned to be discharged (Stockholm routine: by 12:00 the weekday before; the term bank's sense of the word).]])
* insert Focus(Encounter, LusEncounter, 1, 1)

Instance: utskrivningsmeddelande-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(utskrivningsmeddelande, LusUtskrivningsmeddelande)
* insert Root(Encounter, LusEncounter, subject, 1, 1)
