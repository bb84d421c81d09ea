// Every constraint of HL7 Sweden's SEBasePractitioner 1.1.0 is written out here: what meets this profile meets that one.
Profile: LusPractitioner
Parent: Practitioner
Id: lus-practitioner
Title: "Practitioner"
Description: "Hälso- och sjukvårdspersonal: a person of the care that a duty names, such as the behandlande läkare (LUS 1:3, 3:1) or the fast vårdkontakt (LUS 2:5). Never whoever read a message: a kvittens names a role. Keeps SEBasePractitioner of HL7 Sweden's base profiles 1.1.0, whose constraints are written out."
* insert Meta
* identifier MS
  * ^short = "HSA-id of the person; never a personnummer"
* insert HsaId
* name 0..1 MS
  * ^short = "Namn"
* insert SwedishName
* telecom MS
  * ^short = "Direkttelefon (LUS 2:5: of the fast vårdkontakt; a switchboard alone is a warning)"
* address
  * extension contains $addressType named officialAddressType 0..1
  * extension[officialAddressType] ^short = "Adresstyp: neither written nor read; as in SEBasePractitioner"
* qualification
  * identifier ^slicing.discriminator.type = #value
  * identifier ^slicing.discriminator.path = "system"
  * identifier ^slicing.rules = #open
  * identifier contains prescriber 0..1 and legitimation 0..1
  * identifier[prescriber]
    * ^short = "Förskrivarkod: neither written nor read; as in SEBasePractitioner"
    * system 1..1
    * system = "urn:oid:1.2.752.116.3.1.2"
  * identifier[legitimation]
    * ^short = "Legitimation: neither written nor read; as in SEBasePractitioner"
    * system 1..1
    * system = "urn:oid:1.2.752.116.3.1.1"
  * code.coding ^slicing.discriminator.type = #value
  * code.coding ^slicing.discriminator.path = "system"
  * code.coding ^slicing.rules = #open
  * code.coding contains hosp 0..1 and sosnyk 0..1 and skr-yrke 0..1 and hsa-befattning 0..1
  * code.coding[hosp]
    * ^short = "Legitimationsyrke (HOSP): as in SEBasePractitioner"
    * system 1..1
    * system = "urn:oid:1.2.752.116.3.1.3"
    * code from $SEBaseHOSPLegitimationsYrkeVS (required)
  * code.coding[sosnyk]
    * ^short = "Yrke (SOSNYK): as in SEBasePractitioner"
    * system 1..1
    * system = "urn:oid:1.2.752.116.1.3.6"
    * code from $SEBaseSOSNYKVS (required)
  * code.coding[skr-yrke]
    * ^short = "Yrke (SKR, SNOMED CT SE): as in SEBasePractitioner"
    * system 1..1
    * system = "http://snomed.info/sct"
    * code from $SEBaseSKRYrkeVS (extensible)
  * code.coding[hsa-befattning] from $SEBaseHSABefattningVS (required)
  * code.coding[hsa-befattning]
    * ^short = "Befattning (HSA): as in SEBasePractitioner, with its OID as published there (759 for 752)"
    * system 1..1
    * system = "urn:oid:1.2.759.129.2.2.1.4"
