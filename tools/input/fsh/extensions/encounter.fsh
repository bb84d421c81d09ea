Extension: LusAssessedAt
Id: assessed-at
Title: "Assessed at"
Description: "Senare bedömning: when it was judged, later than at the admission, that services may be needed. The 24 hours of LUS 2:3 then run from here."
Context: Encounter
* insert Meta
* value[x] 1..1
* value[x] only dateTime

Extension: LusNeeds
Id: needs
Title: "Needs after discharge"
Description: "Behov av insatser: whose services may be needed after discharge, as the doctor judged (LUS 2:1). An absent part says no."
Context: Encounter
* insert Meta
* extension contains
    socialtjanst 0..1 MS and
    kommunalHsv 0..1 MS and
    oppenvard 0..1 MS
* extension[socialtjanst] ^short = "Socialtjänst (LUS 2:1)"
* extension[socialtjanst].value[x] 1..1
* extension[socialtjanst].value[x] only boolean
* extension[kommunalHsv] ^short = "Kommunal hälso- och sjukvård; regional öppenvård must then be told too (LUS 2:1)"
* extension[kommunalHsv].value[x] 1..1
* extension[kommunalHsv].value[x] only boolean
* extension[oppenvard] ^short = "Regionens öppna vård (LUS 2:1)"
* extension[oppenvard].value[x] 1..1
* extension[oppenvard].value[x] only boolean

Extension: LusComplexNeeds
Id: complex-needs
Title: "Complex needs"
Description: "Komplexa behov: needs that call for early planning (Stockholm routine 5.1)."
Context: Encounter
* insert Meta
* value[x] 1..1
* value[x] only boolean

Extension: LusUtskrivningsklar
Id: utskrivningsklar
Title: "Utskrivningsklar"
Description: "Utskrivningsklar: the treating doctor judges that inpatient care is no longer needed (LUS 1:3, 3:1), with the checklist of the Stockholm routine 5.5. An absent item of the list has not been answered."
Context: Encounter
* insert Meta
* extension contains
    decidedAt 1..1 MS and
    medicinesForThreeDays 0..1 MS and
    pascalActivated 0..1 MS and
    apoDosAcuteOrder 0..1 MS and
    aidsArranged 0..1 MS and
    omvardnadsremiss 0..1 MS and
    bostadsanpassning 0..1 MS
* extension[decidedAt] ^short = "When the doctor decided (LUS 1:3); LUS 5:4 counts from when the notice was sent, not from here"
* extension[decidedAt].value[x] 1..1
* extension[decidedAt].value[x] only dateTime
* extension[medicinesForThreeDays] ^short = "Läkemedel för tre dagar: medicines for three days are sent along (Stockholm routine 5.5)"
* extension[medicinesForThreeDays].value[x] 1..1
* extension[medicinesForThreeDays].value[x] only boolean
* extension[pascalActivated] ^short = "Pascal: the prescriptions of multi-dose dispensed medicines are activated (Stockholm routine 5.5)"
* extension[pascalActivated].value[x] 1..1
* extension[pascalActivated].value[x] only boolean
* extension[apoDosAcuteOrder] ^short = "Akutbeställning i APO-dos: the pharmacy has an acute order (Stockholm routine 5.5)"
* extension[apoDosAcuteOrder].value[x] 1..1
* extension[apoDosAcuteOrder].value[x] only boolean
* extension[aidsArranged] ^short = "Hjälpmedel: aids are arranged (Stockholm routine 5.5)"
* extension[aidsArranged].value[x] 1..1
* extension[aidsArranged].value[x] only boolean
* extension[omvardnadsremiss] ^short = "Omvårdnadsremiss: the nursing referral is sent, with question and time limit (Stockholm routine 5.5)"
* extension[omvardnadsremiss].value[x] 1..1
* extension[omvardnadsremiss].value[x] only boolean
* extension[bostadsanpassning] ^short = "Bostadsanpassning: adaptation of the home is arranged (Stockholm routine 5.5)"
* extension[bostadsanpassning].value[x] 1..1
* extension[bostadsanpassning].value[x] only boolean
