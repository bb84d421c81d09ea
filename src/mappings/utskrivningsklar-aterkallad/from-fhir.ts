// Reads an utskrivningsklar-aterkallad from its Encounter; which notice it withdraws stands in the chain.
import { requiredLink } from '../shared/chain.js'
import { readStay, warnBefore } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import type { UtskrivningsklarAterkallad } from './message.js'

export function fromFhir(
  focus: readonly Reader[],
  named: Named,
): ContentOf<UtskrivningsklarAterkallad> | undefined {
  const encounter = rootOf('Encounter', focus, named)
  if (encounter === undefined) return undefined
  const { stay, period } = readStay(encounter, named)
  const admittedAt = period?.time('start')
  const withdrawal = encounter.extension(extensions.utskrivningsklarAterkallad)
  const withdrawn = withdrawal?.extension('withdrawnAt')
  const withdrawnAt = requiredTime(withdrawn, 'valueDateTime', () =>
    encounter.missing('extension', 'the message catalogue (withdrawnAt)'),
  )
  warnBefore(admittedAt, withdrawnAt, withdrawn)
  const reason = withdrawal?.extension('reason')?.text('valueString')
  const legalBasis = readLegalBasis(encounter)
  const rest = { legalBasis, ...optional('admittedAt', admittedAt), ...optional('reason', reason) }
  // Without ground for telling it, a withdrawal rightly comes without its reason.
  if (reason === undefined && legalBasis !== 'lagen') advise(encounter)
  const notice = requiredLink(named, 'removal', 'the message catalogue (which notice is withdrawn)')
  if (stay === undefined || withdrawnAt === undefined || notice === undefined) return undefined
  return { stay, withdrawnAt, ...rest }
}

/** A withdrawal without its reason is one all the same: the units must know at once. */
const advise = (encounter: Reader): undefined =>
  encounter.fault('content-advised', 'extension', { element: 'reason', rule: 'the message catalogue' })
