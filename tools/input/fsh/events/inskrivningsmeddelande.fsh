// Inskrivningsmeddelande.
Instance: inskrivningsmeddelande
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(inskrivningsmeddelande, LusInskrivningsmeddelande, [[Inskrivningsmeddelande]], [[The hospital tells the units that may be needed after the discharge that a patient has been admitted, and when the discharge is expected (LUS 2:1-3: within 24 hours of the admission or of a later assessment).]])
* insert Focus(Encounter, LusInskrivning, 1, 1)
* insert AsksForKvittens(1, 1)

Instance: inskrivningsmeddelande-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(inskrivningsmeddelande, LusInskrivningsmeddelande)
* insert Root(Encounter, LusInskrivning, subject, 1, 1)
* insert Leads(Encounter.location.location, Location, LusLocation)
* insert RootOfKvittens(1, 1)
