// Reads an utskriven from its finished Encounter.
import { readStay } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import { readWhereto } from '../shared/hospitalization.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { endings } from '../tables/destinations.js'
import type { Utskriven } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Utskriven> | undefined {
  const encounter = rootOf('Encounter', focus, named)
  if (encounter === undefined) return undefined
  const { stay, period } = readStay(encounter, named, 'finished')
  const admittedAt = period?.time('start')
  const leftAt = requiredTime(period, 'end', () =>
    encounter.missing('period', 'the message catalogue (utskrivningstid)'),
  )
  const rest = {
    ...optional('admittedAt', admittedAt),
    ...readWhereto(encounter, endings),
    legalBasis: readLegalBasis(encounter),
  }
  advise(encounter)
  if (stay === undefined || leftAt === undefined) return undefined
  return { stay, leftAt, ...rest }
}

/** Those who prepared for the patient must know where to, above all that there is nobody to prepare for. */
function advise(encounter: Reader): void {
  if (encounter.child('hospitalization')?.child('dischargeDisposition') === undefined)
    encounter.fault('content-advised', 'hospitalization', {
      element: 'dischargeDisposition',
      rule: 'the message catalogue (where to, or deceased)',
    })
}
