// Systems that others own.
Alias: $v2-0203 = http://terminology.hl7.org/CodeSystem/v2-0203
Alias: $v3-ActCode = http://terminology.hl7.org/CodeSystem/v3-ActCode
Alias: $participation = http://terminology.hl7.org/CodeSystem/v3-ParticipationType
Alias: $agent = http://terminology.hl7.org/CodeSystem/provenance-participant-type
Alias: $security = http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel
Alias: $discharge = http://terminology.hl7.org/CodeSystem/discharge-disposition
Alias: $consentscope = http://terminology.hl7.org/CodeSystem/consentscope
Alias: $careplan = https://fhir.inera.se/CodeSystem/typeofcareplan-cs

// Extensions and value sets that others own; input/extensions says as much of each extension as SUSHI needs to name it.
Alias: $plannedEndDate = http://hl7.org/fhir/5.0/StructureDefinition/extension-Encounter.plannedEndDate
Alias: $addressType = http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseAddressPersonExtension
Alias: $responseRequest = http://hl7.org/fhir/StructureDefinition/messageheader-response-request
Alias: $middleName = http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseMiddleNameExtension
Alias: $ownFamily = http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseOwnFamilyExtension
Alias: $nameQualifier = http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier
Alias: $SEBaseNamePartQualifierVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseNamePartQualifierVS
Alias: $SEBaseMaritalStatusVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseMaritalStatusVS
Alias: $SEBaseHSAVerksamhetVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseHSAVerksamhetVS
Alias: $SEBaseHOSPLegitimationsYrkeVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseHOSPLegitimationsYrkeVS
Alias: $SEBaseSOSNYKVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseSOSNYKVS
Alias: $SEBaseSKRYrkeVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseSKRYrkeVS
Alias: $SEBaseHSABefattningVS = http://hl7.se/fhir/ig/base/ValueSet/SEBaseHSABefattningVS
Alias: $TypeOfCarePlanVS = https://fhir.inera.se/ig/clinicalprocess-logistics-logistics/ValueSet/typeofcareplan-vs
