// Messages in a partner's own form: decoded by its adapter, answered by it too.
import type { Adapter, Answer } from '../../adapters/adapter.js'
import { issue } from '../../domain/issue.js'
import { failure, success, type Result } from '../../domain/result.js'
import type { LusMessage } from '../../mappings/registry.js'
import type { StoredAnswer } from '../../store/store.js'
import type { Partner } from '../settings.js'
import { statusOf } from '../status.js'
import type { AnswerParts, Form, Identified, Understanding } from './form.js'

interface Decoded extends Identified {
  readonly message: LusMessage
  readonly warnings: Extract<Result<LusMessage>, { ok: true }>['warnings']
}

/** The form of an adapter that decodes. What it cannot decode has no ids, so it is answered but not remembered. */
export const adapterForm = (adapter: Adapter): Form => ({
  name: adapter.name,
  read: (raw, partner) => read(adapter, raw, partner),
  understand,
  again: (raw, labelsComplete) => {
    const decoded =
      adapter.decode?.(raw, { labelsComplete }) ?? failure(issue('media-type', '', { expected: 'FHIR' }))
    return decoded.ok ? success({ kind: 'message' as const, message: decoded.value, unread: [] }) : decoded
  },
  answer: (identified, parts) => answer(adapter, identified, parts),
  renewed: (earlier) => earlier,
})

function read(adapter: Adapter, raw: string, { labelsComplete }: Partner): Result<Identified> {
  const decoded = adapter.decode?.(raw, { labelsComplete })
  if (decoded === undefined) return failure(issue('media-type', '', { expected: 'FHIR' }))
  if (!decoded.ok) return decoded
  const message = decoded.value
  const identified: Decoded = {
    headerId: message.id,
    bundleId: message.bundleId,
    parsed: message,
    content: () => ({ ...message, bundleId: undefined, sentAt: undefined, chain: undefined }),
    sourceEndpoint: undefined,
    isResponse: false,
    wish: 'always',
    message,
    warnings: decoded.warnings,
  }
  return success(identified)
}

function understand(identified: Identified): Result<Understanding> {
  const { message, warnings } = identified as Decoded
  return success({ kind: 'message', message, unread: [] }, warnings)
}

function answer(adapter: Adapter, { headerId }: Identified, { issues }: AnswerParts): StoredAnswer {
  const status = statusOf(issues)
  const said: Answer = { accepted: status === 200, duplicate: false, messageId: headerId, issues }
  const rendered = adapter.renderAnswer?.(said) ?? {
    body: JSON.stringify(said),
    contentType: 'application/json',
  }
  return { status, ...rendered }
}
