// Every constraint of HL7 Sweden's SEBasePatient 1.1.0 is written out here: what meets this profile meets that one.
Profile: LusPatient
Parent: Patient
Id: lus-patient
Title: "Patient"
Description: "Patient (patient, den enskilde): whom the message is about, by the items of LUS 2:2 (namn, personnummer, folkbokföringsadress). Keeps SEBasePatient of HL7 Sweden's base profiles 1.1.0, whose constraints are written out. The kind of a number follows from its system, never from its value; birth date and sex are never derived from a number."
* insert Meta
* meta.security MS
* meta.security from LusProtectionLabels (extensible)
  * ^short = "Skyddade personuppgifter: the population register's flags, with DEMO (OSL 22:1); okand where they are not known"
* extension contains LusFolkbokforing named folkbokforing 0..1 MS
* extension[folkbokforing] ^short = "Folkbokföring: kommun and stadsdel by code (LUS 5:2)"
* identifier 1..* MS
* identifier ^short = "Number of the patient (LUS 2:2); regional reserve numbers and local numbers under their own systems"
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains
    personnummer 0..1 MS and
    samordningsnummer 0..1 MS and
    nationelltReservnummer 0..1 MS and
    reservnummerStockholm 0..1 MS
* identifier[personnummer]
  * ^short = "Personnummer, 12 digits (FOL (1991:481) 18 §)"
  * ^definition = "Personnummer, 12 digits without a dash. Written with http://electronichealth.se/identifier/personnummer. Read just as well with urn:oid:1.2.752.129.2.1.3.1 and https://terminology.hl7.se/sid/se-personnummer."
  * system 1..1
  * system = "http://electronichealth.se/identifier/personnummer"
  * value 1..1
  * value obeys lus-12
* identifier[samordningsnummer]
  * ^short = "Samordningsnummer, 12 digits, day + 60 (lag (2022:1697) 2:8)"
  * ^definition = "Samordningsnummer, 12 digits without a dash. Written with http://electronichealth.se/identifier/samordningsnummer. Read just as well with urn:oid:1.2.752.129.2.1.3.3."
  * system 1..1
  * system = "http://electronichealth.se/identifier/samordningsnummer"
  * value 1..1
  * value obeys lus-12
* identifier[nationelltReservnummer]
  * ^short = "Nationellt reservnummer (NRID), for whoever has no other number (Inera)"
  * ^definition = "Nationellt reservnummer. Written with http://electronichealth.se/identifier/nationelltReservnummer. Read just as well with urn:oid:1.2.752.74.9.1 and with the misspelling http://electronichealth.se/identifier/nationelltReservnumer of published examples."
  * system 1..1
  * system = "http://electronichealth.se/identifier/nationelltReservnummer"
  * value 1..1
* identifier[reservnummerStockholm]
  * ^short = "Reservnummer of Region Stockholm (regional; no part of SEBasePatient 1.1.0)"
  * ^definition = "Reservnummer of Region Stockholm. Written with urn:oid:1.2.752.97.3.1.3. Read just as well with https://uid.regionstockholm.se/reservnummer. Those of other regions come under their own systems."
  * system 1..1
  * system = "urn:oid:1.2.752.97.3.1.3"
  * value 1..1
* name 0..1 MS
  * ^short = "Namn (LUS 2:2), without use; for a protected patient as masked by the sender"
  * family MS
    * ^short = "Efternamn; by SEBaseHumanName a middle name is repeated here"
  * given MS
    * ^short = "Förnamn"
* insert SwedishName
* telecom MS
  * ^short = "Telefon; not among the items of LUS 2:2, so only on a further basis"
* address MS
  * ^short = "Adress (LUS 2:2: folkbokföringsadress); for a protected patient the särskild postadress alone"
  * extension contains $addressType named officialAddressType 0..1 MS
  * extension[officialAddressType] ^short = "Adresstyp: folkbokföringsadress, särskild postadress, utlandsadress or uppgiven adress (HL7 Sweden, SNOMED CT SE); absent: read as folkbokföringsadress"
  * line MS
  * postalCode MS
  * city MS
* maritalStatus from $SEBaseMaritalStatusVS (extensible)
  * ^short = "Civilstånd: neither written nor read; bound as in SEBasePatient"
* generalPractitioner MS
  * ^short = "Listad vårdcentral by HSA-id (LUS 2:5: who appoints the fast vårdkontakt)"

Invariant: lus-12
Description: "Twelve digits without separator (HL7 Sweden's base profiles; RIV-TA)."
Expression: "matches('^[0-9]{12}$')"
Severity: #error
