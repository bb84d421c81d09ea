// Kallelse till SIP.
Instance: kallelse
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(kallelse, LusKallelse, [[Kallelse till SIP]], [[The fast vårdkontakt calls the units, the patient and the närstående to the SIP (LUS 4:3: at latest three days after the notice that the patient is utskrivningsklar).]])
* insert Focus(Appointment, LusAppointment, 1, 1)
* insert AsksForKvittens(1, *)

Instance: kallelse-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(kallelse, LusKallelse)
* insert Root(Appointment, LusAppointment, participant.actor, 1, 1)
* insert Leads(Appointment.participant.actor, HealthcareService, LusHealthcareService)
* insert LeadsToRole(Appointment.participant.actor)
* insert Leads(Appointment.participant.actor, RelatedPerson, LusRelatedPerson)
* insert Leads(Appointment.participant.actor, Location, LusLocation)
* insert RootOfKvittens(1, *)
