CodeSystem: LusProtection
Id: protection
Title: "Protection that is not known"
Description: "What HL7 Sweden's security labels cannot say of protected personal data (OSL 22:1)."
* insert Terminology
* #okand "Okänd" "Skydd okänt: the sender's system does not deliver the population register's flags. Counts as protected until it is looked up (OSL 22:1)."

ValueSet: LusProtectionLabels
Id: protection-label
Title: "Protected personal data"
Description: "Security labels of a patient: HL7 Sweden's SecurityLabelVS (sekretessmarkering, OSL 22:1; skyddad folkbokföring, FOL (1991:481) 16 §; DEMO with either), and okand of ours."
* insert Meta
* $security#sekretessmarkering "Sekretessmarkering"
* $security#skyddadFolkbokforing "Skyddad folkbokföring"
* $v3-ActCode#DEMO
* LusProtection#okand "Okänd"
