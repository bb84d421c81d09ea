// The URLs that LUS messages are written with in FHIR: ours under one canonical base, others by their owners' names.
import { canonical } from '../../profiles/canonical.js'
import { addressTypeExtension, securityLabelSystem } from '../../profiles/swedish/names.js'

const structure = (name: string) => `${canonical}/StructureDefinition/${name}`
const system = (name: string) => `${canonical}/CodeSystem/${name}`

export const extensions = {
  /** R5's Encounter.plannedEndDate by the cross-version rule: beräknad tidpunkt för utskrivning (LUS 2:2). */
  expectedDischarge: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Encounter.plannedEndDate',
  /** The later assessment from which the 24 hours may run (LUS 2:3). */
  assessedAt: structure('assessed-at'),
  /** Whose services may be needed (LUS 2:1): parts socialtjanst, kommunalHsv, oppenvard. */
  needs: structure('needs'),
  legalBasis: structure('legal-basis'),
  complexNeeds: structure('complex-needs'),
  /** Kommun and stadsdel of registration by code (LUS 5:2): parts kommun, stadsdel. */
  folkbokforing: structure('folkbokforing'),
  /** The doctor's judgement and the checklist (LUS 3:1). */
  utskrivningsklar: structure('utskrivningsklar'),
  /** What was expected before, and why that has changed (LUS 2:4). */
  beraknadUtskrivning: structure('beraknad-utskrivning'),
  /** When a notice of utskrivningsklar was withdrawn, and why (Vårdhandboken). */
  utskrivningsklarAterkallad: structure('utskrivningsklar-aterkallad'),
  /** What a payload tells, where a Communication has several. */
  payloadPart: structure('payload-part'),
  /** How the patient lives: parts livesAlone, accessible, bostadsanpassning, text. */
  homeConditions: structure('home-conditions'),
  /** Patientens inställning till en insats (LPT 7 a §). */
  patientAttitude: structure('patient-attitude'),
  /** Decision on open compulsory care, of which the units are told (LPT 7 a § third paragraph; LUS 3:1). */
  openCareDecidedAt: structure('open-care-decided-at'),
  /** How the patient gets home and who meets (Stockholm routine, step 6). */
  utskrivningsmeddelande: structure('utskrivningsmeddelande'),
  /** The start that a moved meeting had (LUS 4:3). */
  movedFrom: structure('moved-from'),
  /** Who answers for an activity of a SIP: region, kommun or somebody else (HSL 16:4). */
  huvudman: structure('huvudman'),
  /** Which huvudman has the overall responsibility for a SIP (HSL 16:4). */
  overallResponsibility: structure('overall-responsibility'),
  /** A unit's approval of a SIP: parts enhet, status, at. */
  justering: structure('justering'),
  /** Where to join a meeting by video or telephone. */
  meetingLink: structure('meeting-link'),
  /** When the process was interrupted, told of a stay. */
  interruptedAt: structure('interrupted-at'),
  /** HL7 Sweden base profiles 1.1.0. */
  addressType: addressTypeExtension,
  /** Why a value is not given. */
  dataAbsent: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  /** R25: whether the sender wants a response; answered by the endpoint, no part of the message. */
  responseRequest: 'http://hl7.org/fhir/StructureDefinition/messageheader-response-request',
} as const

export const systems = {
  event: system('event'),
  task: system('task'),
  identifier: system('identifier'),
  taskInput: system('task-input'),
  taskOutput: system('task-output'),
  retur: system('retur'),
  makulering: system('makulering'),
  sipBedomning: system('sip-bedomning'),
  huvudman: system('huvudman'),
  justering: system('justering'),
  goalAchievement: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
  protection: system('protection'),
  careTeamRole: system('care-team-role'),
  meddelande: system('meddelande'),
  payloadPart: system('payload-part'),
  avbrott: system('avbrott'),
  avvikelse: system('avvikelse'),
  missedDuty: system('missed-duty'),
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  shift: system('shift'),
  adlActivity: system('adl-activity'),
  adlLevel: system('adl-level'),
  medicationHandling: system('medication-handling'),
  careForm: system('care-form'),
  /** Kind of plan: Inera's TypeOfCarePlan (clinicalprocess:logistics:logistics 3.0). */
  planType: 'https://fhir.inera.se/CodeSystem/typeofcareplan-cs',
  transport: system('transport'),
  metBy: system('met-by'),
  destination: system('destination'),
  informationSection: system('information-section'),
  loinc: 'http://loinc.org',
  /** HL7's example codes of where a patient goes from the hospital. */
  dischargeDisposition: 'http://terminology.hl7.org/CodeSystem/discharge-disposition',
  partsandring: system('partsandring'),
  securityLabel: securityLabelSystem,
  snomedSe: 'http://snomed.info/sct',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  participationMode: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode',
  participationType: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  provenanceParticipant: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
  identifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
  uri: 'urn:ietf:rfc:3986',
} as const

/** Codes that a message type fixes: written as they stand, and read as saying nothing new. */
export const codings = {
  inpatient: { system: systems.actCode, code: 'IMP', display: 'inpatient encounter' },
  /** An identifier that names the case. */
  arende: { system: systems.identifier, code: 'arende', display: 'Ärende' },
  kvittera: { system: systems.task, code: 'kvittera', display: 'Kvittera' },
  sipBedomning: { system: systems.task, code: 'sip-bedomning', display: 'Bedöm behov av SIP' },
  sipUppfoljning: { system: systems.task, code: 'sip-uppfoljning', display: 'Följ upp SIP' },
  /** To whom a returned message should have gone. */
  rattMottagare: { system: systems.taskOutput, code: 'ratt-mottagare', display: 'Rätt mottagare' },
  meddelande: { system: systems.taskInput, code: 'meddelande', display: 'Meddelandet som kvitteras' },
  /** The person in a CareTeam whom LUS 2:5 asks for. */
  fastVardkontakt: { system: systems.careTeamRole, code: 'fast-vardkontakt', display: 'Fast vårdkontakt' },
  /** What a consent is about (R4 consentscope), which kind it is, and that it was given (v3-ActCode). */
  patientPrivacy: { system: systems.consentScope, code: 'patient-privacy', display: 'Privacy Consent' },
  disclosure: { system: systems.actCode, code: 'IDSCL', display: 'information disclosure' },
  optIn: { system: systems.actCode, code: 'OPTIN', display: 'opt-in' },
  /** The document that goes with a discharge, by R4's preferred codes of Composition.type. */
  dischargeSummary: { system: systems.loinc, code: '18842-5', display: 'Discharge summary' },
  attender: { system: systems.participationType, code: 'ATND', display: 'attender' },
  author: { system: systems.provenanceParticipant, code: 'author', display: 'Author' },
  /** Makes a new artifact of what others wrote: a gateway that translates or divides a message. */
  assembler: { system: systems.provenanceParticipant, code: 'assembler', display: 'Assembler' },
  /** Goes with the labels of HL7 Sweden's base profiles: all demographic information is sensitive. */
  demographics: { system: systems.actCode, code: 'DEMO' },
  /** The sender's system does not deliver protection flags. */
  protectionUnknown: { system: systems.protection, code: 'okand' },
  /** HL7 Sweden's base profiles type every HSA-id so. */
  hsaIdentifier: { system: systems.identifierType, code: 'PRN' },
} as const
