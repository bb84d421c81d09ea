CodeSystem: LusDestination
Id: destination
Title: "Where to: Swedish forms of housing"
Description: "Vart patienten skrivs ut, where none of HL7's codes of discharge-disposition says it (Stockholm routine step 6)."
* insert Terminology
* #korttidsboende "Korttidsboende" "Korttidsboende: short-term accommodation of the kommun (Stockholm routine step 6)."
* #sarskilt-boende "Särskilt boende" "Särskilt boende (SÄBO): special accommodation of the kommun (Stockholm routine step 6)."
* #asih "Avancerad sjukvård i hemmet" "ASIH: advanced health care at home (Stockholm routine step 6)."

ValueSet: LusDestinations
Id: destination
Title: "Where to"
Description: "Vart patienten skrivs ut: every code of Encounter.hospitalization.dischargeDisposition, HL7's where they say it, ours where none does (Stockholm routine step 6; exp closes the stay of a patient who has died, message catalogue)."
* insert Meta
* $discharge#home "Home"
* $discharge#other-hcf "Other healthcare facility"
* $discharge#oth "Other"
* $discharge#exp "Expired"
* include codes from system LusDestination
