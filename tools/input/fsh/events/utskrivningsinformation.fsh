// Informationsöverföring vid utskrivning.
Instance: utskrivningsinformation
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(utskrivningsinformation, LusUtskrivningsinformation, [[Informationsöverföring vid utskrivning]], [[What the units need for the care that follows (LUS 3:2: at latest on the day of the discharge).]])
* insert Focus(Communication, LusCommunication, 1, 1)

Instance: utskrivningsinformation-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(utskrivningsinformation, LusUtskrivningsinformation)
* insert Root(Communication, LusCommunication, subject, 1, 1)
* insert Leads(Communication.payload.content, Composition, LusComposition)
* insert Leads(Communication.encounter, Encounter, LusEncounter)
