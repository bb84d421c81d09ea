// What every definition says alike. The canonical URL stands in sushi-config.yaml alone.

RuleSet: Meta
* ^publisher = "lus-gateway"
* ^jurisdiction = urn:iso:std:iso:3166#SE

// HSA-id as HL7 Sweden's base profiles write it; both families of HSA-id systems are read.
RuleSet: HsaId
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains hsaid 0..1 MS
* identifier[hsaid]
  * ^short = "HSA-id"
  * ^definition = "HSA-id from Inera's catalogue. Written with urn:oid:1.2.752.29.4.19, the system of HL7 Sweden's base profiles. Read just as well with urn:oid:1.2.752.129.2.1.4.1 (RIV-TA), urn:oid:1.2.752.29.6.2.1 and urn:oid:1.2.752.29.6.10.1 (Inera's person service)."
  * type = $v2-0203#PRN
  * system 1..1
  * system = "urn:oid:1.2.752.29.4.19"
  * value 1..1
  * value obeys lus-hsa

// The name as HL7 Sweden's SEBaseHumanName has it.
RuleSet: SwedishName
* name.extension contains $middleName named middleName 0..1 and $ownFamily named ownFamily 0..1
* name.extension[middleName] ^short = "Mellannamn: neither written nor read; as in SEBaseHumanName"
* name.extension[ownFamily] ^short = "Efternamn without mellannamn: neither written nor read; as in SEBaseHumanName"
* name.given.extension contains $nameQualifier named nameQualifier 0..1
* name.given.extension[nameQualifier] ^short = "Tilltalsnamn: neither written nor read; as in SEBaseHumanName"
* name.given.extension[nameQualifier].value[x] from $SEBaseNamePartQualifierVS (required)

// The case (ärende) as one identifier among others: it outlives the stay.
RuleSet: Arende
* identifier MS
* identifier ^slicing.discriminator.type = #pattern
* identifier ^slicing.discriminator.path = "type"
* identifier ^slicing.rules = #open
* identifier contains arende 0..1 MS
* identifier[arende]
  * ^short = "The case (ärende), which outlives the stay; practice, message catalogue"
  * type 1..1
  * type = LusIdentifier#arende
  * value 1..1

Invariant: lus-hsa
Description: "An HSA-id is SE, ten digits, a hyphen and letters or digits; at most 31 characters (Inera HSA)."
Expression: "matches('^SE[0-9]{10}-[A-Za-z0-9]+$') and length() <= 31"
Severity: #error

RuleSet: Terminology
* insert Meta
* ^caseSensitive = true
