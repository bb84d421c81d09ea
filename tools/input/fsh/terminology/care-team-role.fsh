CodeSystem: LusCareTeamRole
Id: care-team-role
Title: "Roles in the care team"
Description: "As what somebody takes part in the care around the discharge: CareTeam.participant.role (LUS 2:5)."
* insert Terminology
* #fast-vardkontakt "Fast vårdkontakt" "Fast vårdkontakt: the person whom the region's outpatient care has appointed for the patient (LUS 2:5, patientlag 6:2)."

ValueSet: LusCareTeamRoles
Id: care-team-role
Title: "Roles in the care team"
Description: "Every code of CareTeam.participant.role (LUS 2:5)."
* insert Meta
* include codes from system LusCareTeamRole
