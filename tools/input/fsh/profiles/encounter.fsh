Profile: LusEncounter
Parent: Encounter
Id: lus-encounter
Title: "Encounter"
Description: "Vårdtillfälle i sluten vård: the stay that the act is about (LUS 1:3). It has the sender's own number; the case (ärende) that outlives it stands in episodeOfCare."
* insert Meta
* extension contains
    $plannedEndDate named expectedDischarge 0..1 MS and
    LusAssessedAt named assessedAt 0..1 MS and
    LusInterruptedAt named interruptedAt 0..1 MS and
    LusNeeds named needs 0..1 MS and
    LusComplexNeeds named complexNeeds 0..1 MS and
    LusUtskrivningsklar named utskrivningsklar 0..1 MS and
    LusBeraknadUtskrivningExtension named beraknadUtskrivning 0..1 MS and
    LusUtskrivningsklarAterkalladExtension named utskrivningsklarAterkallad 0..1 MS and
    LusUtskrivningsmeddelandeExtension named utskrivningsmeddelande 0..1 MS and
    LusLegalBasisExtension named legalBasis 0..1 MS
* extension[expectedDischarge] ^short = "Beräknad tidpunkt för utskrivning (LUS 2:2, 2:4), as R5's Encounter.plannedEndDate; valueDateTime"
* extension[assessedAt] ^short = "Senare bedömning (LUS 2:3)"
* extension[needs] ^short = "Behov av insatser (LUS 2:1)"
* extension[complexNeeds] ^short = "Komplexa behov (Stockholm routine 5.1)"
* extension[utskrivningsklar] ^short = "Utskrivningsklar: judgement and checklist (LUS 1:3, 3:1)"
* extension[beraknadUtskrivning] ^short = "Ändrad beräknad utskrivning: before, and why (LUS 2:4)"
* extension[utskrivningsklarAterkallad] ^short = "Återkallad utskrivningsklar: when and why (practice)"
* extension[utskrivningsmeddelande] ^short = "Hemgång: transport, and who meets (Stockholm routine step 6)"
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* identifier 1..* MS
  * ^short = "The sender's own number of the stay; not the case"
  * value 1..1 MS
* status MS
  * ^short = "in-progress while the patient is there; finished when discharged or deceased; entered-in-error only when the admission was on the wrong person"
* class = $v3-ActCode#IMP
* class MS
  * ^short = "Sluten vård (LUS 1:3)"
* subject 1..1 MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* episodeOfCare MS
  * ^short = "Ärende: the case, by logical reference (practice; message catalogue)"
  * identifier 1..1 MS
* participant MS
  * ^short = "Behandlande läkare, type ATND (LUS 1:3, 3:1)"
* period MS
  * start MS
    * ^short = "Inskrivningstid: the 24 hours of LUS 2:3 run from here"
  * end MS
    * ^short = "When the patient left (LUS 3:2 asks for information the same day)"
* reasonCode MS
  * ^short = "Inskrivningsorsak: clinical, so only on a further basis (LUS 2:2)"
* hospitalization MS
  * destination MS
    * ^short = "The unit that takes over there, by HSA-id"
  * dischargeDisposition MS
  * dischargeDisposition from LusDestinations (extensible)
    * ^short = "Where to: home, korttids, SÄBO, ASIH, another hospital (Stockholm routine); exp where the patient has died (message catalogue, utskriven)"
* location MS
  * ^short = "Vårdavdelning: tells where the patient is, so only on a further basis (LUS 2:2)"
* serviceProvider MS
* serviceProvider only Reference(LusParty)
  * ^short = "Slutenvårdsenheten, the sender"
