CodeSystem: LusMeddelande
Id: meddelande
Title: "Kinds of general messages"
Description: "Slag av generellt meddelande: Communication.category of the message meddelande (Stockholm routine; message catalogue)."
* insert Terminology
* #fraga "Fråga" "Fråga: a question that wants an answer (Stockholm routine)."
* #svar "Svar" "Svar: the answer to a question (Stockholm routine)."
* #komplettering "Komplettering" "Komplettering: what was missing in an earlier message (LUS 2:6; Stockholm routine)."
* #information "Information" "Information: for knowledge (Stockholm routine)."
* #administrativt "Administrativt" "Administrativt: nothing about the care itself (Stockholm routine)."

ValueSet: LusCommunicationCategories
Id: communication-category
Title: "Kinds of messages in words"
Description: "Every code of Communication.category: kinds of the message meddelande and themes of the message avvikelse (Stockholm routine)."
* insert Meta
* include codes from system LusMeddelande
* include codes from system LusAvvikelseCode
