Profile: LusCarePlan
Parent: CarePlan
Id: lus-care-plan
Title: "CarePlan"
Description: "Plan: pågående insatser and planeringsunderlag (LUS 2:6), samordnad individuell plan, SIP (LUS 4:1-2, HSL 16:4, SoL 10:8-9), and samordnad vårdplan (LPT 7 a §, LRV 12 a §)."
* insert Meta
* extension contains LusLegalBasisExtension named legalBasis 0..1 MS
* extension[legalBasis] ^short = "Rättslig grund for telling more than LUS 2:2 (OSL 25-26 kap.)"
* insert Arende
* status MS
  * ^short = "draft or active; completed: avslutad; revoked: avbruten"
* intent = #plan
* category MS
* category from $TypeOfCarePlanVS (extensible)
  * ^short = "Typ av plan by Inera's code system: SPU (LUS 2:6), SIP (LUS 4:1), SPLPTLRV (LPT 7 a §)"
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
  * ^short = "The unit that wrote it"
* contributor MS
  * ^short = "Parter: units that take part; who has approved (justering) stands with each (LPT 7 a §; routine)"
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
  * detail MS
    * code MS
      * ^short = "Which measure"
    * status MS
    * scheduled[x] MS
      * ^short = "When and how often"
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
  * ^short = "Which activity; at least as text"
* subject 1..1 MS
* subject only Reference(LusPatient)
  * ^short = "The patient of the message"
* effective[x] MS
  * ^short = "When it was assessed"
* performer MS
  * ^short = "The unit that assessed it"
* value[x] MS
  * ^short = "The level, as code or text"
* note MS
  * ^short = "Anteckning"
