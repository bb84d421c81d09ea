// A reception as the columns of table messages, and back.
import type { HsaId } from '../../../domain/hsa-id.js'
import type { CasePatient } from '../../../domain/case-patient.js'
import type { IdentityKind } from '../../../domain/identity-kind.js'
import type { MessageType } from '../../../domain/message-type.js'
import type { EpochMs } from '../../../domain/time.js'
import type { MessageRow } from '../../store.js'

export interface MessageRecord {
  readonly seq: number
  readonly id: string
  readonly header_id: string
  readonly partner: string
  readonly bundle_id: string
  readonly digest: string
  readonly format: string
  readonly accepted: number
  readonly type: MessageType | null
  readonly arende: string | null
  readonly sender: HsaId | null
  readonly patient: string | null
  readonly patient_kind: IdentityKind | null
  readonly sent_at: EpochMs | null
  readonly custody_at: EpochMs
  readonly answer_status: number
  readonly answer_type: string
  readonly issue_codes: string
  readonly answer_body: string
  readonly body: Uint8Array | null
}

export const messageColumns = [
  'id',
  'header_id',
  'partner',
  'bundle_id',
  'digest',
  'format',
  'accepted',
  'type',
  'arende',
  'sender',
  'patient',
  'patient_kind',
  'sent_at',
  'custody_at',
  'answer_status',
  'answer_type',
  'issue_codes',
  'answer_body',
  'body',
] as const satisfies readonly (keyof MessageRecord)[]

export const recordOfMessage = (row: MessageRow): Omit<MessageRecord, 'seq'> => ({
  id: row.id,
  header_id: row.headerId,
  partner: row.partner,
  bundle_id: row.bundleId,
  digest: row.digest,
  format: row.format,
  accepted: Number(row.accepted),
  type: row.type ?? null,
  arende: row.arende ?? null,
  sender: row.sender ?? null,
  patient: row.patient?.digest ?? null,
  patient_kind: row.patient?.kind ?? null,
  sent_at: row.sentAt ?? null,
  custody_at: row.custodyAt,
  answer_status: row.answer.status,
  answer_type: row.answer.contentType,
  issue_codes: JSON.stringify(row.issueCodes),
  answer_body: row.answer.body,
  body: row.body === undefined ? null : Buffer.from(row.body),
})

export const messageOf = (record: MessageRecord): MessageRow => ({
  id: record.id,
  partner: record.partner,
  headerId: record.header_id,
  bundleId: record.bundle_id,
  digest: record.digest,
  format: record.format,
  body: record.body === null ? undefined : Buffer.from(record.body).toString(),
  accepted: record.accepted === 1,
  type: record.type ?? undefined,
  arende: record.arende ?? undefined,
  sender: record.sender ?? undefined,
  patient: patientOf(record),
  sentAt: record.sent_at ?? undefined,
  custodyAt: record.custody_at,
  answer: { status: record.answer_status, body: record.answer_body, contentType: record.answer_type },
  issueCodes: JSON.parse(record.issue_codes) as string[],
})

const patientOf = ({ patient, patient_kind: kind }: MessageRecord): CasePatient | undefined =>
  patient === null || kind === null ? undefined : { digest: patient, kind }
