// An entry before the operator as the columns of table attention, and back.
import type { HsaId } from '../../../domain/hsa-id.js'
import type { Need } from '../../../domain/need.js'
import type { EpochMs } from '../../../domain/time.js'
import type { AttentionKind, AttentionRow, AttentionStatus } from '../../store.js'

export interface NewAttentionRecord {
  readonly id: string
  readonly at: EpochMs
  readonly kind: AttentionKind
  readonly message: string
  readonly delivery: string | null
  readonly unit: HsaId | null
  readonly need: Need | null
  readonly due: EpochMs | null
}

export interface AttentionRecord extends NewAttentionRecord {
  readonly resolved_at: EpochMs | null
  readonly resolved_by: string | null
  readonly resolution: string | null
}

export const newAttentionColumns = [
  'id',
  'at',
  'kind',
  'message',
  'delivery',
  'unit',
  'need',
  'due',
] as const satisfies readonly (keyof NewAttentionRecord)[]

export const recordOfAttention = (row: AttentionRow): NewAttentionRecord => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  message: row.message,
  delivery: row.delivery ?? null,
  unit: row.unit ?? null,
  need: row.need ?? null,
  due: row.due ?? null,
})

export const attentionOf = (record: AttentionRecord): AttentionStatus => ({
  id: record.id,
  at: record.at,
  kind: record.kind,
  message: record.message,
  delivery: record.delivery ?? undefined,
  unit: record.unit ?? undefined,
  need: record.need ?? undefined,
  due: record.due ?? undefined,
  resolvedAt: record.resolved_at ?? undefined,
  resolvedBy: record.resolved_by ?? undefined,
  resolution: record.resolution ?? undefined,
})
