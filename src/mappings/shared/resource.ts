// The FHIR R4 resources that LUS messages are made of.
import type {
  Appointment,
  CarePlan,
  CareTeam,
  Communication,
  Composition,
  Consent,
  Encounter,
  Goal,
  HealthcareService,
  Location,
  MessageHeader,
  Observation,
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
  Provenance,
  RelatedPerson,
  Task,
} from '@medplum/fhirtypes'

export type FhirResource =
  | Appointment
  | CarePlan
  | CareTeam
  | Communication
  | Composition
  | Consent
  | Encounter
  | Goal
  | HealthcareService
  | Location
  | MessageHeader
  | Observation
  | Organization
  | Patient
  | Practitioner
  | PractitionerRole
  | Provenance
  | RelatedPerson
  | Task
