CodeSystem: LusTask
Id: task
Title: "What a Task asks for"
Description: "Codes of Task.code in LUS messages (message catalogue, Kvittens)."
* insert Terminology
* #kvittera "Kvittera" "Kvittera: say that the unit has read the message. Practice, not the act; Stockholm routine: within 24 hours on weekdays."

ValueSet: LusTaskCodes
Id: task
Title: "What a Task asks for"
Description: "Every code of Task.code in LUS messages (Stockholm routine, kvittens)."
* insert Meta
* include codes from system LusTask

CodeSystem: LusTaskInput
Id: task-input
Title: "What a Task refers to"
Description: "Codes of Task.input.type in LUS messages (message catalogue, Kvittens)."
* insert Terminology
* #meddelande "Meddelandet som kvitteras" "Kvittens: the message that was read, as urn:uuid of its MessageHeader.id (Stockholm routine)."
