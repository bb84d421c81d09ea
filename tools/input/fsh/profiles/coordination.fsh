Profile: LusCareTeam
Parent: CareTeam
Id: lus-care-team
Title: "CareTeam"
Description: "Fast vårdkontakt (LUS 2:5: appointed before discharge; routine: 24 hours on weekdays) and ändrade parter (Stockholm routine): who takes part in the care around the discharge."
* insert Meta
* extension contains LusLegalBasisExtension named legalBasis 0..1 MS
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* insert Arende
* status MS
* subject 1..1 MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* encounter MS
* encounter only Reference(LusEncounter)
  * ^short = "The stay"
* participant MS
  * ^short = "Who takes part, as what; no onBehalfOf for a role (ctm-1)"
  * role MS
  * role from LusCareTeamRoles (extensible)
    * ^short = "As what: fast vårdkontakt (LUS 2:5); absent of a party"
  * member MS
    * ^short = "The fast vårdkontakt as PractitionerRole, or a unit"
  * period MS
    * ^short = "From when, until when"
* telecom MS
  * ^short = "Växel: a switchboard, where it is no telephone of the fast vårdkontakt (LUS 2:5)"

Profile: LusCommunication
Parent: Communication
Id: lus-communication
Title: "Communication"
Description: "Meddelande i ord: generellt meddelande, vårdbegäran, statusmeddelande, avvikelse (Stockholm routine) and utskrivningsinformation (LUS 3:2), whose payload leads to a Composition."
* insert Meta
* extension contains LusLegalBasisExtension named legalBasis 0..1 MS
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* insert Arende
* status MS
  * ^short = "completed; entered-in-error when voided (makulering)"
* category MS
* category from LusCommunicationCategories (extensible)
  * ^short = "Slag av meddelande, or what an avvikelse is about (Stockholm routine)"
* reasonCode MS
* reasonCode from LusMissedDuties (extensible)
  * ^short = "The duty that was missed, of an avvikelse (Stockholm routine)"
* about MS
  * ^short = "Samtycke: the Consent, where one was given (OSL 10:1)"
* subject 1..1 MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* encounter MS
* encounter only Reference(LusEncounter)
  * ^short = "The stay"
* inResponseTo MS
  * ^short = "What it answers"
* sent MS
  * ^short = "When it was sent"
* recipient MS
  * ^short = "The unit that shall have it"
* sender MS
  * ^short = "The unit that sends it"
* payload MS
  * ^short = "The text, or the document"
  * extension contains LusPayloadPartExtension named payloadPart 0..1 MS
  * extension[payloadPart] ^short = "Which text, where there are several (message catalogue)"

Profile: LusComposition
Parent: Composition
Id: lus-composition
Title: "Composition"
Description: "Utskrivningsinformation: what the units concerned need for the care that follows, on the day of the discharge at the latest (LUS 3:2): summary, function, risks, changes of medicines, follow-up, equipment, contact for questions."
* insert Meta
* status MS
* type MS
  * ^short = "Utskrivningsinformation, as LOINC 18842-5 Discharge summary"
* subject 1..1 MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* encounter MS
* encounter only Reference(LusEncounter)
  * ^short = "The stay that has ended"
* date MS
  * ^short = "When it was written"
* author MS
  * ^short = "The unit that wrote it"
* title MS
  * ^short = "Rubrik"
* event MS
  * ^short = "When the stay ends: the information is due that day (LUS 3:2)"
* section MS
  * ^short = "One part of the information (LUS 3:2)"
  * title MS
    * ^short = "Rubrik"
  * code MS
  * code from LusInformationSections (extensible)
    * ^short = "Which part"
  * text MS
    * ^short = "The text"

Profile: LusAppointment
Parent: Appointment
Id: lus-appointment
Title: "Appointment"
Description: "Kallelse till SIP: when, how and where the plan is made, and who is called (LUS 4:3: at latest three days after the notice that the patient is utskrivningsklar)."
* insert Meta
* extension contains
    LusMovedFrom named movedFrom 0..1 MS and
    LusMeetingLink named meetingLink 0..1 MS and
    LusLegalBasisExtension named legalBasis 0..1 MS
* extension[movedFrom] ^short = "Flyttad från: the start that the meeting had before (LUS 4:3)"
* extension[meetingLink] ^short = "Möteslänk, for video or telephone (Stockholm routine)"
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* insert Arende
* status MS
  * ^short = "booked; cancelled when the call is taken back"
* cancelationReason MS
  * ^short = "Why it is cancelled, in words"
* appointmentType MS
  * ^short = "Form: on site, by telephone, by video (Stockholm routine)"
* description MS
  * ^short = "Rubrik"
* start MS
  * ^short = "When it begins"
* end MS
  * ^short = "When it ends"
* comment MS
  * ^short = "Anteckning to those called"
* participant MS
  * ^short = "Who is called: HealthcareService or PractitionerRole, for R4 allows no Organization; the patient; the place"
  * actor MS
  * required MS
    * ^short = "Of the patient: required when called too, information-only when not"
  * status MS

Profile: LusConsent
Parent: Consent
Id: lus-consent
Title: "Consent"
Description: "Samtycke: goes along only where the patient has consented (OSL 10:1 and 12:2; LUS 4:2 for the SIP). Menprövning is no consent: it is told by the extension legal-basis."
* insert Meta
* status MS
  * ^short = "active; inactive when withdrawn"
* scope = $consentscope#patient-privacy
* scope MS
  * ^short = "Disclosure of personal data"
* category MS
* patient 1..1 MS
* patient only Reference(LusPatient)
  * ^short = "The patient of the message"
* dateTime MS
  * ^short = "When it was given"
* performer MS
  * ^short = "Who gave it, if not the patient"
* organization MS
  * ^short = "The unit that received it"
* policyRule 1..1 MS
  * ^short = "The rule that it is given under (OSL 10:1, 12:2)"
