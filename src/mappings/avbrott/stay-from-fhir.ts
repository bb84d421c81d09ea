// Reads the Encounter of an avbrott: a stay that goes on, or one that has finished.
import { readStay } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import { readEnding } from '../shared/hospitalization.js'
import type { Named } from '../shared/named.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import type { Avbrott, Interruption } from './message.js'

type StayOf = Pick<Avbrott, 'stay' | 'admittedAt' | 'leftAt'>

export function readStayOf(encounter: Reader, reason: Interruption | undefined, named: Named): StayOf {
  const isFinished = encounter.peek('status') === 'finished'
  const { stay, period } = readStay(encounter, named, isFinished ? 'finished' : 'in-progress')
  const admittedAt = period?.time('start')
  const leftAt = isFinished ? readEnd(encounter, period) : undefined
  if (reason === 'avliden') readDeath(encounter, isFinished)
  return { ...optional('stay', stay), ...optional('admittedAt', admittedAt), ...optional('leftAt', leftAt) }
}

const readEnd = (encounter: Reader, period: Reader | undefined) =>
  requiredTime(period, 'end', () =>
    encounter.missing('period', 'the message catalogue (when a finished stay ended)'),
  )

/** The stay of somebody who has died is over, and did not end in going home. */
function readDeath(encounter: Reader, isFinished: boolean): void {
  if (isFinished) readEnding(encounter.child('hospitalization')?.child('dischargeDisposition'), ['avliden'])
  else
    encounter.fault('content-advised', 'period', {
      element: 'period.end',
      rule: 'the message catalogue (the stay of a deceased patient is finished)',
    })
}
