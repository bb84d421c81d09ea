// Utskrivningsmeddelande (Stockholm routine) as the registry knows it.
import { utskrivningsmeddelandeDue } from '../../domain/deadlines.js'
import { epochOf } from '../../domain/time.js'
import {
  anyBasis,
  careRules,
  furtherBasis,
  legalBasisField,
  patientRules,
  placeRules,
  planners,
  stayFields,
  units,
} from '../shared/content-rules.js'
import { pastTime, stayPath } from '../shared/past.js'
import { defineMessage } from '../message-mapping.js'
import { fromFhir } from './from-fhir.js'
import type { Utskrivningsmeddelande } from './message.js'
import { page } from './page.js'
import { schema } from './schema.js'
import { toFhir } from './to-fhir.js'

export const utskrivningsmeddelande = defineMessage<Utskrivningsmeddelande>({
  type: 'utskrivningsmeddelande',
  law: 'Stockholm routine',
  schema,
  toFhir,
  fromFhir,
  page,
  addressees: 'parties',
  deadline: ({ plannedDischarge }) => utskrivningsmeddelandeDue(epochOf(plannedDischarge)),
  past: ({ admittedAt }) => pastTime(stayPath.start, admittedAt),
  content: [
    ...patientRules,
    ...careRules('Stockholm routine', {
      ...stayFields,
      plannedDischarge: ['planned discharge', 'Encounter.extension(extension-Encounter.plannedEndDate)'],
      destination: ['kind of place the patient goes to', 'Encounter.hospitalization.dischargeDisposition'],
      transport: [
        'how the patient travels',
        'Encounter.extension(utskrivningsmeddelande).extension(transport)',
      ],
      metBy: ['who meets the patient', 'Encounter.extension(utskrivningsmeddelande).extension(metBy)'],
      ...legalBasisField('Encounter'),
    }),
    ...placeRules('Stockholm routine', {
      destinationUnit: [
        'unit that takes over; discloses where the patient will be',
        'Encounter.hospitalization.destination',
      ],
    }),
    {
      path: 'metByUnit',
      says: 'unit that meets; those who meet must know each other',
      element: 'Encounter.extension(utskrivningsmeddelande).extension(metByUnit)',
      item: 'ward',
      to: units,
      basis: anyBasis,
      source: 'Stockholm routine',
    },
    {
      path: 'metByName',
      says: 'närstående who meets, by name',
      element: 'Encounter.extension(utskrivningsmeddelande).extension(metByName)',
      item: 'relative',
      to: planners,
      basis: furtherBasis,
      source: 'OSL 25-26 kap.',
    },
  ],
})
