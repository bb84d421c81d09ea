// The kvitto: how either side answers that a message was handed over. It proves transport, not that anybody read it.
import type { Outcome } from '../../domain/delivery.js'
import { issueText, type Issue } from '../../domain/issue.js'
import type { Answer } from '../adapter.js'
import { readDocument, type Agreement } from './document.js'
import type { Names } from './names.js'
import { renderDocument, XmlWriter } from './xml-writer.js'

export interface Receipt {
  readonly messageId: string
  readonly accepted: boolean
  readonly duplicate: boolean
}

/** The gateway's answer to a partner: what it took, and in Swedish what was wrong. */
export function renderReceipt(
  answer: Answer,
  names: Names,
): { readonly body: string; readonly contentType: string } {
  const xml = new XmlWriter(names)
  const root = xml.group(
    'kvitto',
    xml.text('meddelandeId', answer.messageId, 'id'),
    xml.flag('mottaget', answer.accepted),
    xml.flag('dubblett', answer.duplicate),
    answer.issues.flatMap((issue) => remarkToXml(issue, xml)),
  )
  const body = root.map((node) => renderDocument(node, names)).join('')
  return { body, contentType: 'application/xml; charset=utf-8' }
}

const remarkToXml = (issue: Issue, xml: XmlWriter) =>
  xml.text('anmarkning', issueText(issue, 'sv'), 'issues', { kod: issue.code, plats: issue.at })

/** A partner's kvitto; undefined when it cannot be read as one. What else it says is not looked at. */
export function readReceipt(raw: string, agreement: Agreement): Receipt | undefined {
  const document = readDocument(raw, 'kvitto', agreement, [])
  if (!document.ok) return undefined
  const messageId = document.value.token('meddelandeId')
  const accepted = document.value.flag('mottaget')
  const duplicate = document.value.flag('dubblett') ?? false
  return messageId === undefined || accepted === undefined ? undefined : { messageId, accepted, duplicate }
}

/** What a kvitto proves of the message with this id; undefined when it is not about it. */
export function outcomeOfReceipt(
  receipt: Receipt | undefined,
  id: string,
  evidence: string,
): Outcome | undefined {
  if (receipt?.messageId !== id) return undefined
  return receipt.accepted
    ? { kind: 'delivered', reference: id, evidence }
    : { kind: 'rejected', code: 'refused-by-partner' }
}
