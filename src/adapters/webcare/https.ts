// Hands a message over by HTTPS POST; the partner answers with a kvitto.
import type { Outcome } from '../../domain/delivery.js'
import type { Encoded, SendContext } from '../adapter.js'
import { inDoubt, outcomeOfFailure, outcomeOfStatus, type OutcomePolicy } from '../http-outcome.js'
import { post, type HttpAnswer } from '../http-send.js'
import type { Agreement } from './document.js'
import type { HttpsOptions } from './options.js'
import { outcomeOfReceipt, readReceipt } from './receipt.js'

/** Bytes of an answer that are read: a kvitto is far smaller. */
const answerBytes = 64 * 1024

type Https = HttpsOptions & { readonly deduplicates: boolean }

export async function sendByHttps(
  encoded: Encoded,
  options: Https,
  agreement: Agreement,
  { copyId, signal, now }: SendContext,
): Promise<Outcome> {
  const { url, token, tls, deduplicates } = options
  const headers = {
    'content-type': encoded.contentType,
    accept: 'application/xml',
    authorization: `Bearer ${token}`,
    'x-meddelande-id': copyId,
  }
  const ended = await post({ url, headers, body: encoded.body, signal, answerBytes, ...(tls && { tls }) })
  const policy = { deduplicates, now }
  return 'status' in ended
    ? outcomeOfAnswer(ended, copyId, agreement, policy)
    : outcomeOfFailure(ended, policy)
}

/**
 * 2xx: a kvitto about this message decides; an empty body leaves the status as receipt; any other body did not come
 * from the partner we agreed with (a login page, a proxy), so the message may be anywhere. 409: the partner knows the
 * id already if its kvitto says that it has the message, otherwise it refuses.
 */
function outcomeOfAnswer(
  { status, retryAfter, body }: HttpAnswer,
  id: string,
  agreement: Agreement,
  policy: OutcomePolicy,
): Outcome {
  const byStatus = outcomeOfStatus(status, retryAfter, policy)
  if (byStatus !== undefined && status !== 409) return byStatus
  const receipt = body === undefined ? undefined : readReceipt(body, agreement)
  const byReceipt = outcomeOfReceipt(receipt, id, `http-${status}-kvitto`)
  if (byReceipt !== undefined) return byReceipt
  if (byStatus !== undefined) return byStatus
  return body === ''
    ? { kind: 'delivered', reference: id, evidence: `http-${status}` }
    : inDoubt('answer-unreadable', policy)
}
