CodeSystem: LusAdlLevel
Id: adl-level
Title: "Levels of help"
Description: "Behov av hjälp: how much help the patient needs with an activity, as in ADL-trappan (LUS 2:6; Stockholm routine 5.3)."
* insert Terminology
* #oberoende "Oberoende" "Oberoende: manages without help (Stockholm routine 5.3)."
* #delvis-beroende "Delvis beroende" "Delvis beroende: needs help with some of it (Stockholm routine 5.3)."
* #beroende "Beroende" "Beroende: needs help with all of it (Stockholm routine 5.3)."

ValueSet: LusAdlLevels
Id: adl-level
Title: "Levels of help"
Description: "Every level of help with an activity of daily life (LUS 2:6; Stockholm routine 5.3)."
* insert Meta
* include codes from system LusAdlLevel
