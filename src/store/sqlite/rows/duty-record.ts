// A duty as the columns of table duties, and back.
import type { DeadlineRule } from '../../../domain/deadlines.js'
import type { HsaId } from '../../../domain/hsa-id.js'
import type { EpochMs } from '../../../domain/time.js'
import type { DutyRow, DutyStatus } from '../../store.js'

export interface NewDutyRecord {
  /** seq of the message. */
  readonly message: number
  readonly duty: DutyRow['duty']
  readonly unit: HsaId
  readonly due: EpochMs
  readonly strict_due: EpochMs
  readonly rule: DeadlineRule
  readonly met_at: EpochMs | null
}

/** A duty as read, together with the id of its message. */
export interface DutyRecord extends NewDutyRecord {
  readonly message_id: string
}

export const newDutyColumns = [
  'message',
  'duty',
  'unit',
  'due',
  'strict_due',
  'rule',
  'met_at',
] as const satisfies readonly (keyof NewDutyRecord)[]

export const recordOfDuty = (row: DutyRow, message: number, metAt: EpochMs | undefined): NewDutyRecord => ({
  message,
  duty: row.duty,
  unit: row.unit,
  due: row.due,
  strict_due: row.strictDue,
  rule: row.rule,
  met_at: metAt ?? null,
})

export const dutyOf = (record: DutyRecord): DutyStatus => ({
  message: record.message_id,
  duty: record.duty,
  unit: record.unit,
  due: record.due,
  strictDue: record.strict_due,
  rule: record.rule,
  metAt: record.met_at ?? undefined,
})
