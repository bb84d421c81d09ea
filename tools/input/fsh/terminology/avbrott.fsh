CodeSystem: LusAvbrottReason
Id: avbrott
Title: "Why the process is interrupted"
Description: "Skäl till avbrott i processen: MessageHeader.reason and Task.statusReason of the message avbrott (Stockholm routine)."
* insert Terminology
* #inga-behov "Patienten har inte längre behov av insatser" "Inga behov: the patient has no further needs (LUS 2:1; Stockholm routine)."
* #annan-vard "Patienten har gått över till annan vård" "Annan vård: the patient has moved to other care (Stockholm routine)."
* #avliden "Patienten har avlidit" "Avliden: the patient has died (Stockholm routine)."

ValueSet: LusAvbrottReasons
Id: avbrott
Title: "Why the process is interrupted"
Description: "Every reason for which the process is interrupted (Stockholm routine)."
* insert Meta
* include codes from system LusAvbrottReason
