CodeSystem: LusTask
Id: task
Title: "What a Task asks for"
Description: "Codes of Task.code in LUS messages, and of the follow-up among the activities of a SIP (message catalogue)."
* insert Terminology
* #kvittera "Kvittera" "Kvittera: say that the unit has read the message. Practice, not the act; Stockholm routine: within 24 hours on weekdays."
* #sip-bedomning "Bedöm behov av SIP" "Bedömning av behov av SIP: judge whether a SIP is needed, offer it, and ask what the patient says (LUS 4:1)."
* #sip-uppfoljning "Följ upp SIP" "Uppföljning av SIP: see what came of the plan (Stockholm routine step 8)."
* #annan "Annan begärd uppgift" "Annan uppgift: what another system asked for in codes of its own, told as interrupted (avbrott, Stockholm routine)."

ValueSet: LusTaskCodes
Id: task
Title: "What a Task asks for"
Description: "Every code of Task.code in LUS messages: kvittens (Stockholm routine) and bedömning av behov av SIP (LUS 4:1)."
* insert Meta
* LusTask#kvittera "Kvittera"
* LusTask#sip-bedomning "Bedöm behov av SIP"
* LusTask#annan "Annan begärd uppgift"

CodeSystem: LusTaskInput
Id: task-input
Title: "What a Task refers to"
Description: "Codes of Task.input.type in LUS messages (message catalogue, Kvittens)."
* insert Terminology
* #meddelande "Meddelandet som kvitteras" "Kvittens: the message that was read, as urn:uuid of its MessageHeader.id (Stockholm routine)."

CodeSystem: LusTaskOutput
Id: task-output
Title: "What a Task gives"
Description: "Codes of Task.output.type in LUS messages (message catalogue, retur)."
* insert Terminology
* #ratt-mottagare "Rätt mottagare" "Rätt mottagare: the unit to which a returned message should have gone (Stockholm routine)."
