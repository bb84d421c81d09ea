// Statusmeddelande.
Instance: statusmeddelande
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(statusmeddelande, LusStatusmeddelande, [[Statusmeddelande]], [[Current state and services of a patient who comes to the emergency department; must be answered. No paragraph of LUS (Meddix routine).]])
* insert Focus(Communication, LusCommunication, 1, 1)

Instance: statusmeddelande-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(statusmeddelande, LusStatusmeddelande)
* insert Root(Communication, LusCommunication, subject, 1, 1)
