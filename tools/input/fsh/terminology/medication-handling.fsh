CodeSystem: LusMedicationHandling
Id: medication-handling
Title: "Handling of medicines"
Description: "Läkemedelshantering: who sees to the medicines after discharge, and by what means; CarePlan.activity.detail.code of the message planeringsunderlag (LUS 2:6; Stockholm routine 5.6)."
* insert Terminology
* #egenvard "Egenvård" "Egenvård: the patient, or a relative, sees to the medicines (Stockholm routine 5.6)."
* #delegering "Delegering" "Delegering: hemtjänst does, by delegation from the kommunal hälso- och sjukvård (Stockholm routine 5.6)."
* #hemsjukvard "Hemsjukvård" "Hemsjukvård: health care at home does (Stockholm routine 5.6)."
* #pascal "Ordination i Pascal" "Pascal: prescribed there, for multi-dose dispensing (Stockholm routine 5.5)."
* #apo-dos "APO-dos" "APO-dos: multi-dose dispensed by the pharmacy (Stockholm routine 5.5)."

ValueSet: LusPlanActivities
Id: plan-activity
Title: "Coded activities of a plan"
Description: "Every code of CarePlan.activity.detail.code: handling of medicines (LUS 2:6; Stockholm routine) and the follow-up of a SIP (Stockholm routine step 8)."
* insert Meta
* include codes from system LusMedicationHandling
* LusTask#sip-uppfoljning "Följ upp SIP"
