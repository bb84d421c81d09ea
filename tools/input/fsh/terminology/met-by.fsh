CodeSystem: LusMetBy
Id: met-by
Title: "Who meets the patient"
Description: "Möts av: who meets the patient at home or where the patient goes (Stockholm routine step 6)."
* insert Terminology
* #narstaende "Närstående" "Närstående: somebody close to the patient (Stockholm routine step 6)."
* #hemtjanst "Hemtjänst" "Hemtjänst: home help (Stockholm routine step 6)."
* #nattpatrull "Nattpatrull" "Nattpatrull: home help at night (Stockholm routine step 6)."
* #hemsjukvard "Hemsjukvård" "Hemsjukvård: health care at home (Stockholm routine step 6)."
* #personal "Personal på boendet eller vårdenheten" "Personal: the staff of the home or unit (Stockholm routine step 6)."
* #ingen "Ingen behöver möta" "Ingen: nobody needs to (Stockholm routine step 6)."

ValueSet: LusMeeters
Id: met-by
Title: "Who meets the patient"
Description: "Everybody who may meet the patient (Stockholm routine step 6)."
* insert Meta
* include codes from system LusMetBy
