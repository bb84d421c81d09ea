// Reads a beraknad-utskrivning from its Encounter.
import { linkedTo } from '../shared/chain.js'
import { readStay, warnBefore } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import type { BeraknadUtskrivning } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<BeraknadUtskrivning> | undefined {
  const encounter = rootOf('Encounter', focus, named)
  if (encounter === undefined) return undefined
  const { stay, period } = readStay(encounter, named)
  const admittedAt = period?.time('start')
  const planned = encounter.extension(extensions.expectedDischarge)
  const expectedDischarge = requiredTime(planned, 'valueDateTime', () =>
    encounter.missing('extension', 'LUS 2:4 (ny beräknad tidpunkt för utskrivning)'),
  )
  warnBefore(admittedAt, expectedDischarge, planned)
  const rest = { legalBasis: readLegalBasis(encounter), ...readChange(encounter) }
  advise(named)
  if (stay === undefined || expectedDischarge === undefined) return undefined
  return { stay, expectedDischarge, ...optional('admittedAt', admittedAt), ...rest }
}

function readChange(encounter: Reader) {
  const change = encounter.extension(extensions.beraknadUtskrivning)
  return {
    ...optional('previouslyExpected', change?.extension('previouslyExpected')?.time('valueDateTime')),
    ...optional('reason', change?.extension('reason')?.text('valueString')),
  }
}

/** Which message it revises; a sender who does not know must tell the new time all the same (LUS 2:4). */
function advise(named: Named): void {
  if (linkedTo(named, 'revision') === undefined)
    named.header.fault('content-advised', 'focus', {
      element: 'Provenance.entity (revision)',
      rule: 'the message catalogue (which message is revised)',
    })
}
