// Every constraint of HL7 Sweden's SEBaseOrganization 1.1.0 is written out here: what meets this profile meets that one.
Profile: LusOrganization
Parent: Organization
Id: lus-organization
Title: "Organization"
Description: "Organisation (vårdenhet, biståndsenhet, utförare): whoever a message names as having a part in the care (LUS 2:1, 2:6). Keeps SEBaseOrganization of HL7 Sweden's base profiles 1.1.0, whose constraints are written out."
* insert Meta
* identifier MS
  * ^short = "HSA-id of the unit; other identifiers are allowed"
* insert HsaId
* identifier contains organizationIdentifier 0..1
* identifier[organizationIdentifier]
  * ^short = "Organisationsnummer (lag (1974:174)): neither written nor read; as in SEBaseOrganization"
  * type = $v2-0203#XX
  * system 1..1
  * system = "urn:oid:2.5.4.97"
* type from $SEBaseHSAVerksamhetVS (extensible)
  * ^short = "Verksamhet: neither written nor read; bound as in SEBaseOrganization"
* name MS
  * ^short = "Namn, as on the unit's own pages"

Profile: LusParty
Parent: LusOrganization
Id: lus-party
Title: "Party"
Description: "Part (berörd enhet): the unit that sends a message or shall have it (LUS 2:1, 3:1). Known by its HSA-id, by which the directory finds its channels."
* insert Meta
* identifier 1..*
* obeys lus-party

Invariant: lus-party
Description: "A party has an HSA-id, by one of the systems that are read as such (Inera HSA)."
Expression: "identifier.where(system = 'urn:oid:1.2.752.29.4.19' or system = 'urn:oid:1.2.752.129.2.1.4.1' or system = 'urn:oid:1.2.752.29.6.2.1' or system = 'urn:oid:1.2.752.29.6.10.1').value.exists()"
Severity: #error
