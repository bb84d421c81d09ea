// The FHIR R4 resources that LUS messages are made of.
import type {
  Encounter,
  MessageHeader,
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
  Provenance,
  Task,
} from '@medplum/fhirtypes'

export type FhirResource =
  | Encounter
  | MessageHeader
  | Organization
  | Patient
  | Practitioner
  | PractitionerRole
  | Provenance
  | Task
