CodeSystem: LusPartsandringCode
Id: partsandring
Title: "Kinds of partsändring"
Description: "Slag av partsändring: MessageHeader.reason of the message partsandring (Stockholm routine; message catalogue)."
* insert Terminology
* #tillagd "Ny part" "Tillagd: a unit takes part beside the others (Stockholm routine)."
* #ersatt "Part ersatt" "Ersatt: one unit takes the place of another, as when the patient is listed with another vårdcentral (Stockholm routine)."
* #overlamnad "Ansvar överlämnat" "Överlämnad: one unit hands over to another what it answers for (Stockholm routine)."
* #vidaresand "Meddelande vidaresänt" "Vidaresänd: a message was forwarded to a unit that thereby takes part (Stockholm routine)."

ValueSet: LusPartsandringar
Id: partsandring
Title: "Kinds of partsändring"
Description: "Every way in which the parties of a case change (Stockholm routine)."
* insert Meta
* include codes from system LusPartsandringCode
