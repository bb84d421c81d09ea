CodeSystem: LusJustering
Id: justering
Title: "Approval of a SIP"
Description: "Justering: whether a unit approves a SIP (Stockholm routine; message catalogue, sip)."
* insert Terminology
* #justerad "Justerad" "Justerad: the unit approves the plan (Stockholm routine)."
* #ej-justerad "Ännu inte justerad" "Ännu inte justerad: the unit has not answered yet (Stockholm routine)."
* #avvisad "Vill inte justera" "Avvisad: the unit does not approve the plan (Stockholm routine)."

ValueSet: LusJusteringar
Id: justering
Title: "Approval of a SIP"
Description: "Every code of whether a unit approves a SIP (Stockholm routine)."
* insert Meta
* include codes from system LusJustering
