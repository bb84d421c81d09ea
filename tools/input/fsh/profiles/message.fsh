Profile: LusMessageHeader
Parent: MessageHeader
Id: lus-message-header
Title: "MessageHeader"
Description: "Meddelandehuvud: which LUS message, from which unit, to which unit (R14-R19). One receiver at most: who shall have it too gets a message of his own, to acknowledge by itself (R30)."
* insert Meta
* extension contains $responseRequest named responseRequest 0..1 MS
* extension[responseRequest] ^short = "Whether the sender wants a response (R25)"
* id 1..1 MS
  * ^short = "Id of the message, globally unique (R32, R38b)"
* event[x] only Coding
* eventCoding MS
* eventCoding from LusEvents (required)
  * ^short = "Which LUS message (R14)"
* destination 1..* MS
  * ^short = "Where to (R16); its receiver absent: the gateway finds out whom it concerns"
  * endpoint MS
  * receiver MS
  * receiver only Reference(LusParty)
    * ^short = "Mottagare: the one unit that shall have it (R30; LUS 2:1, 3:1)"
* sender 1..1 MS
* sender only Reference(LusParty)
  * ^short = "Avsändare: the unit that answers for the message; must be one of the caller's own (R18)"
* author MS
* author only Reference(LusPractitionerRole)
  * ^short = "The role of whoever read the message (kvittens, Stockholm routine)"
* source MS
  * ^short = "The system that sends, and where responses go (R15)"
  * endpoint MS
* responsible MS
* responsible only Reference(LusParty)
  * ^short = "As sender"
* reason MS
* reason from LusPartsandringar (extensible)
  * ^short = "Slag av partsändring (Stockholm routine)"
* response 0..0
* focus 1..* MS
  * ^short = "Every root of the message (R19)"

Profile: LusResponseHeader
Parent: MessageHeader
Id: lus-response-header
Title: "MessageHeader: teknisk kvittering"
Description: "Huvud av en teknisk kvittering: the gateway's answer to a message, processed or not (R21-R24). Not the kvittens, by which a unit says that it has read (Stockholm routine)."
* insert Meta
* id 1..1 MS
* event[x] MS
  * ^short = "The event that is answered"
* destination 1..1 MS
  * ^short = "The source of the message that is answered (R15)"
* source MS
  * ^short = "The gateway"
* response 1..1 MS
  * identifier MS
    * ^short = "MessageHeader.id of the message that is answered (R22)"
  * code MS
    * ^short = "ok, transient-error (send again) or fatal-error (never send again without change) (R23)"
  * details 1..1 MS
  * details only Reference(LusOperationOutcome)
    * ^short = "What was found (R24)"

Profile: LusMessage
Parent: Bundle
Id: lus-message
Title: "Bundle: LUS-meddelande"
Description: "LUS-meddelande: one FHIR message per receiving unit (LUS 2:1, 3:1; R1-R12, R30): header first, the patient, the units, every root and what it refers to, and the way it came. References are urn:uuid."
* insert Meta
* id 1..1 MS
  * ^short = "Id of this sending (R34), never used again (R37)"
* type = #message
* type MS
* timestamp 1..1 MS
  * ^short = "When it was sent: LUS 5:4 counts from it (R11)"
* entry 1..* MS
  * ^slicing.discriminator.type = #type
  * ^slicing.discriminator.path = "resource"
  * ^slicing.rules = #open
  * fullUrl 1..1
  * resource 1..1
* entry contains
    header 1..1 MS and
    patient 1..1 MS and
    provenance 0..* MS
* entry[header] ^short = "First of all (R2)"
* entry[header].resource only LusMessageHeader
* entry[patient] ^short = "Patient: one per message (LUS 2:2)"
* entry[patient].resource only LusPatient
* entry[provenance] ^short = "Who wrote it, who made this copy, what it answers or replaces (R28)"
* entry[provenance].resource only LusProvenance

Profile: LusResponse
Parent: Bundle
Id: lus-response
Title: "Bundle: teknisk kvittering"
Description: "Teknisk kvittering: the gateway's answer to a message (R21-R24). Not the kvittens, by which a unit says that it has read (Stockholm routine)."
* insert Meta
* type = #message
* type MS
* timestamp 1..1 MS
  * ^short = "When it was answered (R11)"
* entry 2..2 MS
  * ^slicing.discriminator.type = #type
  * ^slicing.discriminator.path = "resource"
  * ^slicing.rules = #open
* entry contains
    header 1..1 MS and
    outcome 1..1 MS
* entry[header] ^short = "First of all (R2)"
* entry[header].resource only LusResponseHeader
* entry[outcome] ^short = "What was found (R24)"
* entry[outcome].resource only LusOperationOutcome

Profile: LusOperationOutcome
Parent: OperationOutcome
Id: lus-operation-outcome
Title: "OperationOutcome"
Description: "Fel och varningar: every fault of a message at once, each with its place, in English and Swedish (R23, R24). Holds nothing that the sender wrote (OSL 22:1, 25:1)."
* insert Meta
* text 1..1 MS
  * ^short = "Why a message was not taken, in words (R23)"
* issue MS
  * severity MS
  * code MS
  * details 1..1 MS
  * details from LusIssueCodes (required)
    * ^short = "Code of the gateway with its Swedish text; in English as text"
  * diagnostics MS
    * ^short = "Who can mend it, and which rule obliges it"
  * expression MS
    * ^short = "Where: FHIRPath of known element names and indexes"

Profile: LusProvenance
Parent: Provenance
Id: lus-provenance
Title: "Provenance"
Description: "Ursprung: who wrote the message, who made this copy of it, and which message it answers, replaces (revision) or voids (removal, makulering); practice, message catalogue, Chain (R28)."
* insert Meta
* target MS
  * ^short = "The roots of the message"
* recorded MS
  * ^short = "Bundle.timestamp of what the sender sent"
* agent MS
  * ^short = "The sender as author; as assembler whoever translated or divided the message"
  * type MS
  * who MS
    * ^short = "The unit, by reference or HSA-id"
* entity MS
  * ^short = "A message before this one"
  * role MS
    * ^short = "source: answered or translated; revision: replaced; removal: voided"
  * what MS
    * identifier 1..1 MS
      * ^short = "Logical reference, urn:ietf:rfc:3986 and urn:uuid: with its MessageHeader.id; never a relative one"
