// The stored form of a reception: what is kept of an accepted message, and of a refused one.
import type { IssueCode } from '../domain/issue.js'
import { epochOf, type EpochMs } from '../domain/time.js'
import type { MessageRow, StoredAnswer } from '../store/store.js'
import type { Decision } from './decide.js'
import { contentDigest } from './duplicates.js'
import type { Identified } from './forms/form.js'
import type { Inbound } from './receive.js'

export interface RowParts {
  readonly inbound: Inbound
  readonly sending: { readonly identified: Identified; readonly raw: string; readonly digest: string }
  readonly answer: StoredAnswer
  readonly form: string
  readonly custodyAt: EpochMs
  readonly issueCodes: readonly IssueCode[]
}

export function answeredRow(parts: RowParts, { message, found }: Decision): MessageRow {
  return {
    ...common(parts),
    digest: parts.sending.digest,
    body: parts.sending.raw,
    accepted: true,
    type: message?.type,
    arende: found?.key,
    sender: message?.sender.hsaId,
    patient: found?.patient,
    sentAt: message && epochOf(message.sentAt),
  }
}

export function refusedRow(parts: RowParts): MessageRow {
  return {
    ...common(parts),
    digest: contentDigest(parts.sending.identified),
    body: undefined,
    accepted: false,
    type: undefined,
    arende: undefined,
    sender: undefined,
    patient: undefined,
    sentAt: undefined,
  }
}

const common = ({ inbound, sending, answer, form, custodyAt, issueCodes }: RowParts) => ({
  id: inbound.correlationId,
  partner: inbound.partner.id,
  headerId: sending.identified.headerId,
  bundleId: sending.identified.bundleId,
  format: form,
  custodyAt,
  answer,
  issueCodes,
})
