Profile: LusTaskProfile
Parent: Task
Id: lus-task
Title: "Task"
Description: "Uppgift: what one unit asks of another or answers to it, as kvittens and retur (Stockholm routine) or the call to a SIP (LUS 4:3)."
* insert Meta
* extension contains LusLegalBasisExtension named legalBasis 0..1 MS
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* identifier MS
  * ^short = "The asker's number of the task; an answer repeats it"
* groupIdentifier MS
  * ^short = "Ärende: the case (practice; message catalogue)"
* status MS
  * ^short = "requested: asked for; completed: done; rejected: retur; cancelled: avbrott"
* statusReason MS
* statusReason from LusReturReasons (extensible)
  * ^short = "Skäl: why it was returned or cancelled (Stockholm routine)"
* businessStatus MS
* businessStatus from LusSipBedomningar (extensible)
  * ^short = "Where the matter stands, e.g. whether a SIP is needed, offered, accepted (LUS 4:1)"
* intent = #order
* code 1..1 MS
* code from LusTaskCodes (extensible)
  * ^short = "What is to be done: kvittera (Stockholm routine), bedöm behov av SIP (LUS 4:1)"
* focus MS
  * ^short = "What it is about, in the same message"
* for 1..1 MS
* for only Reference(LusPatient)
  * ^short = "The patient of the message"
* authoredOn MS
  * ^short = "When it was asked: Bundle.timestamp of the asking message"
* lastModified MS
  * ^short = "When it was done"
* requester MS
* requester only Reference(LusParty)
  * ^short = "The unit that asks"
* owner MS
* owner only Reference(LusParty)
  * ^short = "The unit that is asked, and answers"
* reasonCode MS
  * ^short = "Why a SIP is needed or not, or what the patient said; clinical (LUS 4:1)"
* restriction MS
  * period MS
    * end MS
      * ^short = "By when (kvittens: 24 hours on weekdays, Stockholm routine)"
* input MS
  * ^short = "The message that is answered: urn:uuid of its MessageHeader.id"
* output MS
  * ^short = "Rätt mottagare of a returned message, by HSA-id (Stockholm routine)"

Profile: LusKvittensRequest
Parent: LusTaskProfile
Id: lus-kvittens-request
Title: "Task: begäran om kvittens"
Description: "Begäran om kvittens: asks the receiver to say that it has read the message. Practice, not the act (Stockholm routine: 24 hours on weekdays)."
* insert Meta
* identifier 1..*
* status = #requested
* code = LusTask#kvittera
* focus 1..1
* requester 1..1

Profile: LusKvittensAnswer
Parent: LusTaskProfile
Id: lus-kvittens-answer
Title: "Task: kvittens"
Description: "Kvittens: the unit has read the message. Practice, not the act (Stockholm routine: 24 hours on weekdays). Inbound received or accepted is read as completed where the partner is so configured."
* insert Meta
* identifier 1..*
* status = #completed
* code = LusTask#kvittera
* lastModified 1..1
  * ^short = "When the unit read it"
* owner 1..1
* input 1..*
* input ^slicing.discriminator.type = #pattern
* input ^slicing.discriminator.path = "type"
* input ^slicing.rules = #open
* input contains meddelande 1..1 MS
* input[meddelande]
  * ^short = "The message that was read: urn:uuid of its MessageHeader.id"
  * type = LusTaskInput#meddelande
  * value[x] only uri
