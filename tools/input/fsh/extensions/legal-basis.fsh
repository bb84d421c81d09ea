Extension: LusLegalBasisExtension
Id: legal-basis
Title: "Legal basis"
Description: "Rättslig grund: on what ground more is told than the four items of LUS 2:2 (OSL 25-26 kap.). Absent: lagen, the act's own ground alone."
Context: Encounter, Task, CarePlan, CareTeam, Communication, Appointment
* insert Meta
* value[x] 1..1
* value[x] only code
* value[x] from LusLegalBases (required)
