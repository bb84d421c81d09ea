Profile: LusCarePlan
Parent: CarePlan
Id: lus-care-plan
Title: "CarePlan"
Description: "Plan: pågående insatser and planeringsunderlag (LUS 2:6), samordnad individuell plan, SIP (LUS 4:1-2, HSL 16:4, SoL 10:8-9), and samordnad vårdplan (LPT 7 a §, LRV 12 a §)."
* insert Meta
* extension contains
    LusHomeConditions named homeConditions 0..1 MS and
    LusOpenCareDecidedAt named openCareDecidedAt 0..1 MS and
    LusOverallResponsibility named overallResponsibility 0..1 MS and
    LusJusteringExtension named justering 0..* MS and
    LusLegalBasisExtension named legalBasis 0..1 MS
* extension[homeConditions] ^short = "Hemförhållanden (LUS 2:6)"
* extension[openCareDecidedAt] ^short = "Beslut om öppen tvångsvård (LPT 7 a §)"
* extension[overallResponsibility] ^short = "Övergripande ansvar (HSL 16:4)"
* extension[justering] ^short = "Justering of a SIP, once for each unit (Stockholm routine)"
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* insert Arende
* status MS
  * ^short = "draft or active; completed: avslutad; revoked: avbruten"
* intent = #plan
* category MS
* category from $TypeOfCarePlanVS (extensible)
  * ^short = "Typ av plan by Inera's code system: SPU (LUS 2:6), SIP (LUS 4:1), SPLPTLRV (LPT 7 a §), which may have the care form beside it"
* title MS
  * ^short = "Rubrik"
* description MS
  * ^short = "Sammanfattning in words"
* subject MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* encounter MS
* encounter only Reference(LusEncounter)
  * ^short = "The stay that the plan prepares the end of"
* period MS
  * ^short = "From when, until when"
* created MS
  * ^short = "When it was made"
* author MS
  * ^short = "The unit that wrote it; the chefsöverläkare of a samordnad vårdplan (LPT 7 a §)"
* contributor MS
  * ^short = "Parter: the patient, units as PractitionerRole and närstående who took part (HSL 16:4)"
* careTeam MS
* careTeam only Reference(LusCareTeam)
  * ^short = "Fast vårdkontakt (LUS 2:5) and others who take part"
* supportingInfo MS
  * ^short = "ADL-bedömningar of a planeringsunderlag (LUS 2:6); Consent, where one was given (LUS 4:2)"
* goal MS
* goal only Reference(LusGoal)
  * ^short = "The patient's own goals (SIP)"
* activity MS
  * ^short = "Insats: which measure, by whom (HSL 16:4, SoL 10:8-9: each huvudman's own, and others')"
  * progress MS
    * ^short = "Beslut om insatsen, and when (LPT 7 a §)"
  * detail MS
    * extension contains LusHuvudmanExtension named huvudman 0..1 MS and LusPatientAttitude named patientAttitude 0..1 MS
    * extension[huvudman] ^short = "Who answers for it (HSL 16:4)"
    * extension[patientAttitude] ^short = "Patientens inställning (LPT 7 a §)"
    * kind MS
      * ^short = "DeviceRequest of an aid, Appointment of a follow-up"
    * code MS
    * code from LusPlanActivities (extensible)
      * ^short = "Handling of medicines (LUS 2:6) or follow-up of a SIP (Stockholm routine); other measures in words"
    * product[x] MS
      * ^short = "Hjälpmedel (LUS 2:6)"
    * status MS
    * scheduled[x] MS
      * ^short = "When; by day, at night and on weekends, or at any time as Timing.code of CodeSystem shift (Stockholm routine)"
    * performer MS
      * ^short = "Utförare: who does it, by day or by night"
    * description MS
      * ^short = "In words"
* note MS
  * ^short = "Anteckning"

Profile: LusGoal
Parent: Goal
Id: lus-goal
Title: "Goal"
Description: "Mål: what the patient wants to reach with the SIP, in their own words, and what came of it at the follow-up (LUS 4:1-2; Stockholm routine step 8)."
* insert Meta
* lifecycleStatus MS
  * ^short = "active; completed or cancelled when followed up"
* achievementStatus MS
  * ^short = "Måluppfyllelse at the follow-up (Stockholm routine step 8)"
* description MS
  * ^short = "The goal in the patient's words"
* subject MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* expressedBy MS
  * ^short = "The patient, of a goal of their own"
* note MS
  * ^short = "Anteckning at the follow-up"

Profile: LusAdlObservation
Parent: Observation
Id: lus-adl-observation
Title: "Observation: ADL"
Description: "ADL-bedömning: how the patient manages one activity of daily life, part of the planeringsunderlag (LUS 2:6; Stockholm routine). Taken in any order and never a condition for the rest."
* insert Meta
* status MS
* code MS
* code from LusAdlActivities (extensible)
  * ^short = "Which activity; at least as text"
* subject 1..1 MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* effective[x] MS
  * ^short = "When it was assessed"
* performer MS
  * ^short = "The unit that assessed it"
* value[x] MS
* value[x] from LusAdlLevels (extensible)
  * ^short = "The level, as code or text"
* note MS
  * ^short = "Anteckning"
