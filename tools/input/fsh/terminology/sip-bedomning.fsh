CodeSystem: LusSipBedomning
Id: sip-bedomning
Title: "Where the matter of a SIP stands"
Description: "Bedömning av behov av SIP: Task.businessStatus of the message sip-bedomning (LUS 4:1; message catalogue)."
* insert Terminology
* #behovs-ej "Behövs ej" "SIP behövs ej: services are not needed from both region and kommun (LUS 4:1)."
* #behovs "Behövs" "SIP behövs: services are needed from both region and kommun (LUS 4:1)."
* #erbjuden "Erbjuden" "SIP erbjuden: the patient has been offered the plan (LUS 4:1-2; Stockholm routine)."
* #accepterad "Accepterad" "SIP accepterad: the patient consents to it (LUS 4:2, HSL 16:4, SoL 10:8)."
* #avbojd "Avböjd" "SIP avböjd: the patient does not want it (LUS 4:2, HSL 16:4)."
* #kan-ej-ta-stallning "Kan ej ta ställning" "Patienten kan ej ta ställning: the patient cannot decide (LUS 4:2; Stockholm routine)."

ValueSet: LusSipBedomningar
Id: sip-bedomning
Title: "Where the matter of a SIP stands"
Description: "Every code of Task.businessStatus in the message sip-bedomning (LUS 4:1)."
* insert Meta
* include codes from system LusSipBedomning
