// Makulering as FHIR: the voided message's own focus as entered-in-error, and the reason in the header.
import type { Appointment, CarePlan, CareTeam, Communication, Encounter, Task } from '@medplum/fhirtypes'
import type { Identifier } from '../../domain/envelope.js'
import { arendeSlice } from '../shared/arende.js'
import { codeToFhir } from '../shared/code-list.js'
import { stayToFhir } from '../shared/encounter.js'
import { list, optional } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { identifierToFhir } from '../shared/identifier.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { codings } from '../shared/names.js'
import type { Makulering, Voided } from './message.js'
import { reasonCodes } from './reasons.js'

export function toFhir(message: Makulering, parts: FhirParts): Focus {
  const { voided, reason, comment } = message
  const asked = voided.kind === 'kvittens' ? undefined : voided.kvittens
  const task = asked && { ...taskOf(message, asked, parts), code: { coding: [codings.kvittera] } }
  return {
    roots: [
      { name: 'voided', resource: root(message, voided, parts) },
      ...(task === undefined ? [] : [{ name: 'task', resource: task }]),
    ],
    others: [],
    reason: { ...codeToFhir(reasonCodes, reason), ...optional('text', comment) },
  }
}

type Root = Appointment | CarePlan | CareTeam | Communication | Encounter | Task

function root(message: Makulering, voided: Voided, parts: FhirParts): Root {
  const extension = legalBasisToFhir(message.legalBasis)
  switch (voided.kind) {
    case 'stay':
      // Whether the stay was an error is another question than whether the message was.
      return { ...stayToFhir({ ...message, stay: voided.number }, extension, parts), status: voided.state }
    case 'meeting':
      return meeting(message, voided, parts)
    case 'plan':
      return { resourceType: 'CarePlan', ...common(message, parts), intent: 'plan' }
    case 'communication':
      return { resourceType: 'Communication', ...common(message, parts) }
    case 'team':
      return { resourceType: 'CareTeam', ...common(message, parts) }
    case 'sip-bedomning':
    case 'kvittens': {
      const code = voided.kind === 'kvittens' ? codings.kvittera : codings.sipBedomning
      const task = taskOf(message, voided.number, parts)
      return { ...task, ...list('extension', extension), code: { coding: [code] } }
    }
  }
}

const own = ({ legalBasis, arende, voided }: Makulering) => ({
  ...list('extension', legalBasisToFhir(legalBasis)),
  identifier: [
    arendeSlice(arende),
    ...(voided.number === undefined ? [] : [identifierToFhir(voided.number)]),
  ],
  status: 'entered-in-error' as const,
})

const common = (message: Makulering, parts: FhirParts) => ({
  ...own(message),
  subject: parts.reference('patient'),
})

/** FHIR takes no Appointment without its times, unless it is only proposed or cancelled (app-3). */
const meeting = (
  message: Makulering,
  { start, end }: Extract<Voided, { kind: 'meeting' }>,
  parts: FhirParts,
): Appointment => ({
  resourceType: 'Appointment',
  ...own(message),
  start,
  end,
  participant: [{ actor: parts.reference('patient'), status: 'needs-action' }],
})

const taskOf = ({ arende }: Makulering, number: Identifier | undefined, parts: FhirParts) => ({
  resourceType: 'Task' as const,
  ...list('identifier', number === undefined ? [] : [identifierToFhir(number)]),
  groupIdentifier: identifierToFhir(arende),
  status: 'entered-in-error' as const,
  intent: 'order' as const,
  for: parts.reference('patient'),
})
