// Generellt meddelande.
Instance: meddelande
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(meddelande, LusMeddelande, [[Generellt meddelande]], [[A question, an answer, a supplement or information in words (Stockholm routine).]])
* insert Focus(Communication, LusCommunication, 1, 1)

Instance: meddelande-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(meddelande, LusMeddelande)
* insert Root(Communication, LusCommunication, subject, 1, 1)
* insert Leads(Communication.encounter, Encounter, LusEncounter)
