CodeSystem: LusPayloadPart
Id: payload-part
Title: "Texts of a message in words"
Description: "What a payload tells, where a Communication has several (message catalogue, vårdbegäran and statusmeddelande)."
* insert Terminology
* #request "Begäran om vård" "Begäran: for what the unit asks the hospital (Stockholm routine)."
* #state "Aktuellt tillstånd" "Aktuellt tillstånd: how the patient is now (Stockholm routine)."
* #services "Pågående insatser" "Pågående insatser: care and support that the patient has today (Stockholm routine)."

ValueSet: LusPayloadParts
Id: payload-part
Title: "Texts of a message in words"
Description: "Every text that a Communication with several may have (message catalogue)."
* insert Meta
* include codes from system LusPayloadPart
