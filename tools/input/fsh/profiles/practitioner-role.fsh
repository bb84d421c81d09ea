Profile: LusPractitionerRole
Parent: PractitionerRole
Id: lus-practitioner-role
Title: "PractitionerRole"
Description: "Roll, medarbetaruppdrag: as what somebody acts for a unit: the fast vårdkontakt with professional title and direct telephone (LUS 2:5), or whoever read a message (kvittens, Stockholm routine), by role alone. Keeps the identifier of SEBasePractitionerRole of HL7 Sweden's base profiles 1.1.0; the slices of its code and specialty fix no system and are left out."
* insert Meta
* identifier MS
  * ^short = "HSA-id of the medarbetaruppdrag"
* insert HsaId
* practitioner MS
* practitioner only Reference(LusPractitioner)
  * ^short = "Who it is (LUS 2:5); absent in a kvittens, which names no person"
* organization MS
* organization only Reference(LusOrganization)
  * ^short = "The unit that the person acts for"
* code MS
  * ^short = "Roll or yrkestitel (LUS 2:5; kvittens, Stockholm routine)"
  * text MS
* telecom MS
  * ^short = "Direkttelefon (LUS 2:5)"
