Extension: LusBeraknadUtskrivningExtension
Id: beraknad-utskrivning
Title: "Changed expected discharge"
Description: "Ändrad beräknad utskrivning: what was expected before, and why that has changed (LUS 2:4). The new time stands in the expected discharge itself."
Context: Encounter
* insert Meta
* extension contains
    previouslyExpected 0..1 MS and
    reason 0..1 MS
* extension[previouslyExpected] ^short = "What was expected before (LUS 2:4)"
* extension[previouslyExpected].value[x] 1..1
* extension[previouslyExpected].value[x] only dateTime
* extension[reason] ^short = "Skäl; clinical, so only on a further basis (LUS 2:2)"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string

Extension: LusUtskrivningsklarAterkalladExtension
Id: utskrivningsklar-aterkallad
Title: "Withdrawn utskrivningsklar"
Description: "Återkallad utskrivningsklar: when the notice that the patient is utskrivningsklar was withdrawn, and why. Practice (Vårdhandboken); which notice stands in the Provenance (removal)."
Context: Encounter
* insert Meta
* extension contains
    withdrawnAt 1..1 MS and
    reason 0..1 MS
* extension[withdrawnAt] ^short = "When it was withdrawn (practice)"
* extension[withdrawnAt].value[x] 1..1
* extension[withdrawnAt].value[x] only dateTime
* extension[reason] ^short = "Skäl; clinical, so only on a further basis (LUS 2:2)"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string

Extension: LusUtskrivningsmeddelandeExtension
Id: utskrivningsmeddelande
Title: "The way home"
Description: "Hemgång: how the patient gets home and who meets there (Stockholm routine step 6)."
Context: Encounter
* insert Meta
* extension contains
    transport 0..1 MS and
    metBy 0..1 MS and
    metByUnit 0..1 MS and
    metByName 0..1 MS
* extension[transport] ^short = "Transport (Stockholm routine step 6)"
* extension[transport].value[x] 1..1
* extension[transport].value[x] only CodeableConcept
* extension[transport].value[x] from LusTransports (extensible)
* extension[metBy] ^short = "Möts av (Stockholm routine step 6)"
* extension[metBy].value[x] 1..1
* extension[metBy].value[x] only CodeableConcept
* extension[metBy].value[x] from LusMeeters (extensible)
* extension[metByUnit] ^short = "The unit that meets, by HSA-id"
* extension[metByUnit].value[x] 1..1
* extension[metByUnit].value[x] only Reference(LusOrganization)
* extension[metByName] ^short = "The närstående who meets, by name; never of a protected patient by default"
* extension[metByName].value[x] 1..1
* extension[metByName].value[x] only string

Extension: LusInterruptedAt
Id: interrupted-at
Title: "Interrupted at"
Description: "Avbrott: when there was no more to prepare for; of one who has died, the time of death (Stockholm routine)."
Context: Encounter
* insert Meta
* value[x] 1..1
* value[x] only dateTime
