Profile: LusHealthcareService
Parent: HealthcareService
Id: lus-healthcare-service
Title: "HealthcareService"
Description: "Verksamhet: a unit as participant of a kallelse till SIP (LUS 4:3), where R4 allows no Organization."
* insert Meta
* identifier MS
  * ^short = "HSA-id of the unit"
* insert HsaId
* providedBy MS
* providedBy only Reference(LusOrganization)
  * ^short = "The unit itself"
* name MS
  * ^short = "Namn"
* telecom MS
  * ^short = "Telefon"

Profile: LusLocation
Parent: Location
Id: lus-location
Title: "Location"
Description: "Plats: vårdavdelning (LUS 2:2: only on a further basis), the place of a SIP meeting (LUS 4:3) or where the patient goes (Stockholm routine)."
* insert Meta
* identifier MS
  * ^short = "HSA-id, where it is a unit"
* insert HsaId
* name MS
  * ^short = "Namn"
* address MS
  * ^short = "Adress"
* telecom MS
  * ^short = "Telefon"

Profile: LusRelatedPerson
Parent: RelatedPerson
Id: lus-related-person
Title: "RelatedPerson"
Description: "Närstående: called to the SIP when the patient wants it (LUS 4:3; Stockholm routine), or who meets at home. Never told of a protected patient by default."
* insert Meta
* patient MS
* patient only Reference(LusPatient)
  * ^short = "The patient of the message"
* relationship MS
  * ^short = "Relation"
* name MS
  * ^short = "Namn"
* telecom MS
  * ^short = "Telefon"
