// Reads an utskrivningsmeddelande from its Encounter.
import { codeFromFhir, type CodeList } from '../shared/code-list.js'
import { readStay, warnBefore } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import { readWhereto } from '../shared/hospitalization.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { partyFromFhir } from '../shared/party.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { destinations } from '../tables/destinations.js'
import { meeters, transports, type Utskrivningsmeddelande } from './message.js'

export function fromFhir(
  focus: readonly Reader[],
  named: Named,
): ContentOf<Utskrivningsmeddelande> | undefined {
  const encounter = rootOf('Encounter', focus, named)
  if (encounter === undefined) return undefined
  const { stay, period } = readStay(encounter, named)
  const admittedAt = period?.time('start')
  const planned = encounter.extension(extensions.expectedDischarge)
  const plannedDischarge = requiredTime(planned, 'valueDateTime', () =>
    encounter.missing('extension', 'the Stockholm routine (planerad tidpunkt för utskrivning)'),
  )
  warnBefore(admittedAt, plannedDischarge, planned)
  const rest = {
    ...optional('admittedAt', admittedAt),
    ...readWhereto(encounter, destinations),
    ...readWayHome(encounter.extension(extensions.utskrivningsmeddelande)),
    legalBasis: readLegalBasis(encounter),
  }
  advise(encounter, rest.destination)
  if (stay === undefined || plannedDischarge === undefined) return undefined
  return { stay, plannedDischarge, ...rest }
}

function readWayHome(way: Reader | undefined) {
  const unit = way?.extension('metByUnit')?.child('valueReference')
  return {
    ...optional('transport', readCode(way?.extension('transport'), transports)),
    ...optional('metBy', readCode(way?.extension('metBy'), meeters)),
    ...optional('metByUnit', unit && partyFromFhir(unit)),
    ...optional('metByName', way?.extension('metByName')?.text('valueString')),
  }
}

function readCode<Code extends string>(part: Reader | undefined, list: CodeList<Code>): Code | undefined {
  const concept = part?.child('valueCodeableConcept')
  return concept && codeFromFhir([concept], list, () => undefined)
}

/** The routine: where to, and for a patient who goes home who meets there. */
function advise(encounter: Reader, destination: Utskrivningsmeddelande['destination']): void {
  const rule = 'the Stockholm routine'
  const meets = encounter.extension(extensions.utskrivningsmeddelande)?.extension('metBy')
  if (encounter.child('hospitalization')?.child('dischargeDisposition') === undefined)
    encounter.fault('content-advised', 'hospitalization', { element: 'dischargeDisposition', rule })
  if (destination === 'hem' && meets === undefined)
    encounter.fault('content-advised', 'extension', { element: 'metBy', rule })
}
