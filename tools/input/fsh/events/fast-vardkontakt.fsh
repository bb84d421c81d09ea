// Fast vårdkontakt.
Instance: fast-vardkontakt
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(fast-vardkontakt, LusFastVardkontakt, [[Fast vårdkontakt]], [[The region's outpatient care names the patient's fast vårdkontakt, with professional title and direct telephone (LUS 2:5: before the discharge; Stockholm routine: within 24 hours on weekdays).]])
* insert Focus(CareTeam, LusCareTeam, 1, 1)

Instance: fast-vardkontakt-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(fast-vardkontakt, LusFastVardkontakt)
* insert Root(CareTeam, LusCareTeam, subject, 1, 1)
* insert LeadsToRole(CareTeam.participant.member)
* insert Leads(CareTeam.participant.member, Practitioner, LusPractitioner)
* insert Leads(CareTeam.encounter, Encounter, LusEncounter)
