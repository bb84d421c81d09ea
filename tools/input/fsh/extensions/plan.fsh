Extension: LusHomeConditions
Id: home-conditions
Title: "Home"
Description: "Hemförhållanden: how the patient lives, part of the planeringsunderlag (LUS 2:6; Stockholm routine 5.3). An absent part has not been said."
Context: CarePlan
* insert Meta
* extension contains
    livesAlone 0..1 MS and
    accessible 0..1 MS and
    bostadsanpassning 0..1 MS and
    text 0..1 MS
* extension[livesAlone] ^short = "Ensamboende"
* extension[livesAlone].value[x] 1..1
* extension[livesAlone].value[x] only boolean
* extension[accessible] ^short = "Tillgänglig bostad: in and about without stairs or other hindrance"
* extension[accessible].value[x] 1..1
* extension[accessible].value[x] only boolean
* extension[bostadsanpassning] ^short = "Bostadsanpassning: the home needs to be adapted"
* extension[bostadsanpassning].value[x] 1..1
* extension[bostadsanpassning].value[x] only boolean
* extension[text] ^short = "In words"
* extension[text].value[x] 1..1
* extension[text].value[x] only string

Extension: LusPatientAttitude
Id: patient-attitude
Title: "The patient's attitude"
Description: "Patientens inställning till en insats, in words (LPT 7 a §)."
Context: CarePlan.activity.detail
* insert Meta
* value[x] 1..1
* value[x] only string

Extension: LusOpenCareDecidedAt
Id: open-care-decided-at
Title: "Decision on open care"
Description: "Beslut om öppen tvångsvård: when it was decided, of which the units are told (LPT 7 a §, LRV 12 a §; LUS 3:1)."
Context: CarePlan
* insert Meta
* value[x] 1..1
* value[x] only dateTime

Extension: LusHuvudmanExtension
Id: huvudman
Title: "Huvudman"
Description: "Huvudman: who answers for an activity of a SIP, region, kommun or somebody else (HSL 16:4, SoL 10:8-9)."
Context: CarePlan.activity.detail
* insert Meta
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from LusHuvudmen (extensible)

Extension: LusOverallResponsibility
Id: overall-responsibility
Title: "Overall responsibility"
Description: "Övergripande ansvar: which huvudman has the overall responsibility for a SIP (HSL 16:4)."
Context: CarePlan
* insert Meta
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from LusPlanHuvudmen (extensible)

Extension: LusJusteringExtension
Id: justering
Title: "Justering"
Description: "Justering: whether a unit approves the SIP (Stockholm routine). Comes once for each unit."
Context: CarePlan
* insert Meta
* extension contains
    enhet 1..1 MS and
    status 1..1 MS and
    at 0..1 MS
* extension[enhet] ^short = "The unit, by HSA-id"
* extension[enhet].value[x] 1..1
* extension[enhet].value[x] only Reference(LusOrganization)
* extension[status] ^short = "Whether it approves"
* extension[status].value[x] 1..1
* extension[status].value[x] only CodeableConcept
* extension[status].value[x] from LusJusteringar (required)
* extension[at] ^short = "When it answered"
* extension[at].value[x] 1..1
* extension[at].value[x] only dateTime
