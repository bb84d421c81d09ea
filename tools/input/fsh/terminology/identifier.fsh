CodeSystem: LusIdentifier
Id: identifier
Title: "Kinds of identifiers"
Description: "Kinds of identifiers that LUS messages carry beside those of HL7 Sweden's base profiles (message catalogue, The case)."
* insert Terminology
* #arende "Ärende" "Ärende: the case, which outlives the stay and may span a readmission. Practice; message catalogue, The case."
