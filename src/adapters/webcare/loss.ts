// What the WebCare form has no place for, as a table; a message minus these fields comes back as it was.
import type { Loss } from '../../domain/delivery.js'
import type { LusMessage } from '../../mappings/registry.js'
import { leavesOf, valueAt } from '../hub-path.js'

export interface LossRow {
  /** Hub path. */
  readonly path: string
  /** `named-by-ek`: units are shown by the catalogue's names; `listed-in-liston`; `no-place-for-it`. */
  readonly reason: string
}

export const webcareLoss: readonly LossRow[] = [
  { path: 'sender.name', reason: 'named-by-ek' },
  { path: 'receiver.name', reason: 'named-by-ek' },
  { path: 'ward.name', reason: 'named-by-ek' },
  { path: 'patient.vardcentral', reason: 'listed-in-liston' },
  // Events of a case stand beside each other; only a kvittens names another message.
  { path: 'chain', reason: 'no-place-for-it' },
  { path: 'assemblers', reason: 'no-place-for-it' },
]

/** The rows of the table that this message meets. */
export const lossOf = (message: LusMessage): readonly Loss[] =>
  webcareLoss
    .filter(({ path }) => leavesOf(valueAt(message, path)).length > 0)
    .map((row) => ({ kind: 'lost', ...row }))
