// Roots of which a duty asks more than of others of their kind.
Profile: LusInskrivning
Parent: LusEncounter
Id: lus-inskrivning
Title: "Encounter: inskrivningsmeddelande"
Description: "Inskrivning: the stay as LUS 2:1-3 wants it told within 24 hours: when it began, when it is expected to end, whose services may be needed."
* insert Meta
* status = #in-progress
* extension[expectedDischarge] 1..1
* extension[needs] 1..1
* period 1..1
  * start 1..1

Profile: LusUtskrivningsklarEncounter
Parent: LusEncounter
Id: lus-utskrivningsklar
Title: "Encounter: utskrivningsklar"
Description: "Utskrivningsklar: the stay that goes on though inpatient care is no longer needed, by the judgement of the treating doctor (LUS 1:3, 3:1)."
* insert Meta
* status = #in-progress
* extension[utskrivningsklar] 1..1
