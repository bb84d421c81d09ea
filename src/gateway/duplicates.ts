// What to do with a message whose ids have been seen before from the same partner (R34-R38; MR8 of MedCom).
import { issue, type Issue } from '../domain/issue.js'
import type { Known, MessageRow } from '../store/store.js'
import { canonicalText, sha256 } from './digest.js'
import type { Identified } from './forms/form.js'
import type { DuplicatePolicy } from './settings.js'

export type Duplicate =
  /** R34: both ids are new. */
  | { readonly kind: 'new' }
  /** R35, R36: the first answer again; `renewed` under a new envelope (medcom). */
  | {
      readonly kind: 'again'
      readonly earlier: MessageRow
      readonly renewed: boolean
      readonly changed: boolean
    }
  /** R37, R38: ids used for something else. */
  | { readonly kind: 'reused'; readonly earlier: MessageRow; readonly fault: Issue }

export interface Sending {
  readonly identified: Identified
  readonly raw: string
  readonly digest: string
}

export function judgeDuplicate(
  { byHeader, byBundle }: Known,
  sending: Sending,
  policy: DuplicatePolicy,
): Duplicate {
  if (byHeader !== undefined) {
    const sameBundle = byHeader.bundleId === sending.identified.bundleId
    const changed = !hasSameContent(byHeader, sending)
    if (sameBundle && changed) return reused(byHeader, 'same-ids-other-content')
    return { kind: 'again', earlier: byHeader, renewed: policy === 'medcom', changed: !sameBundle && changed }
  }
  if (byBundle !== undefined) return reused(byBundle, 'bundle-id-reused')
  return { kind: 'new' }
}

const reused = (earlier: MessageRow, code: 'same-ids-other-content' | 'bundle-id-reused'): Duplicate => ({
  kind: 'reused',
  earlier,
  fault: issue(code, 'Bundle.id'),
})

/** Same bytes, or bytes that say the same; white space and the order of properties do not matter (R38). */
function hasSameContent(earlier: MessageRow, { identified, raw, digest }: Sending): boolean {
  if (earlier.digest === digest) return true
  if (!earlier.accepted || earlier.body === undefined)
    return earlier.digest === contentDigest(identified, raw)
  return contentText(parse(earlier.body)) === contentText(identified.parsed ?? raw)
}

/**
 * Digest of what a message says; kept instead of the body of a message that was refused. Starts with `c:` so that it
 * is never taken for a digest of bytes.
 */
export const contentDigest = ({ parsed }: Identified, raw: string): string =>
  `c:${sha256(contentText(parsed ?? raw))}`

/** The envelope's own parts may differ between sendings: MedCom's resends renew Bundle.id, time and Provenance. */
function contentText(parsed: unknown): string {
  if (typeof parsed !== 'object' || parsed === null || !('entry' in parsed)) return canonicalText(parsed)
  const { entry } = parsed
  const lasting = Array.isArray(entry) ? entry.filter((one) => !isProvenance(one)) : entry
  return canonicalText({ ...parsed, id: undefined, timestamp: undefined, entry: lasting })
}

const isProvenance = (entry: unknown): boolean =>
  (entry as { resource?: { resourceType?: unknown } } | null)?.resource?.resourceType === 'Provenance'

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}
