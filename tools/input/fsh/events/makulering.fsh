// Makulering.
Instance: makulering
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(makulering, LusMakulering, [[Makulering]], [[The sender voids a message of its own; history is kept. Practice (Stockholm routine).]])
* insert Focus(Encounter, LusEncounter, 0, 1)
* insert Focus(Task, LusTaskProfile, 0, *)
* insert Focus(CarePlan, LusCarePlan, 0, 1)
* insert Focus(CareTeam, LusCareTeam, 0, 1)
* insert Focus(Communication, LusCommunication, 0, 1)
* insert Focus(Appointment, LusAppointment, 0, 1)

Instance: makulering-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(makulering, LusMakulering)
* insert Root(Encounter, LusEncounter, subject, 0, 1)
* insert Root(Task, LusTaskProfile, for, 0, *)
* insert Root(CarePlan, LusCarePlan, subject, 0, 1)
* insert Root(CareTeam, LusCareTeam, subject, 0, 1)
* insert Root(Communication, LusCommunication, subject, 0, 1)
* insert Root(Appointment, LusAppointment, participant.actor, 0, 1)
