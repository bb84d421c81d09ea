// The URLs that LUS messages are written with in FHIR: ours under one canonical base, others by their owners' names.
import { canonical } from '../../profiles/canonical.js'

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
  /** HL7 Sweden base profiles 1.1.0. */
  addressType: 'http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseAddressPersonExtension',
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
  protection: system('protection'),
  securityLabel: 'http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel',
  snomedSe: 'http://snomed.info/sct',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
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
  meddelande: { system: systems.taskInput, code: 'meddelande', display: 'Meddelandet som kvitteras' },
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
