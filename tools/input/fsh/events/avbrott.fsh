// Avbrott i processen.
Instance: avbrott
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(avbrott, LusAvbrott, [[Avbrott i processen]], [[The process ends before its time: no further needs, moved to other care, deceased (Stockholm routine: at once).]])
* insert Focus(Encounter, LusEncounter, 0, 1)
* insert Focus(Task, LusTaskProfile, 0, *)
* insert Focus(CarePlan, LusCarePlan, 0, 1)

Instance: avbrott-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(avbrott, LusAvbrott)
* insert Root(Encounter, LusEncounter, subject, 0, 1)
* insert Root(Task, LusTaskProfile, for, 0, *)
* insert Root(CarePlan, LusCarePlan, subject, 0, 1)
