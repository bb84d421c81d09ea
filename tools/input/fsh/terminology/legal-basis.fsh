CodeSystem: LusLegalBasis
Id: legal-basis
Title: "Legal basis"
Description: "On what ground more is told than the four items of LUS 2:2 (OSL 25-26 kap.)."
* insert Terminology
* #lagen "Lagen" "Lagen: the act's own ground. Nothing beyond the items of LUS 2:2 and what LUS 3:1-2 asks for."
* #samtycke "Samtycke" "Samtycke: the patient has consented (OSL 10:1 and 12:2; LUS 4:2 for the SIP)."
* #menprovning "Menprövning" "Menprövning: a test of harm has shown that the information can be disclosed (OSL 25:1 and 26:1). Not a consent."

ValueSet: LusLegalBases
Id: legal-basis
Title: "Legal basis"
Description: "The grounds for telling more than the items of LUS 2:2 (OSL 25-26 kap.)."
* insert Meta
* include codes from system LusLegalBasis
