// What to do with a message whose ids have been seen before from the same partner (R34-R38; MR8 of MedCom).
import { issue, type Issue } from '../domain/issue.js'
import type { Known, MessageRow } from '../store/store.js'
import { canonicalText, sha256 } from './digest.js'
import { formOf } from './forms/form-of.js'
import type { Identified } from './forms/form.js'
import type { DuplicatePolicy, Settings } from './settings.js'

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
  /** SHA-256 of the raw bytes. */
  readonly digest: string
}

export interface Judging {
  readonly settings: Settings
  readonly policy: DuplicatePolicy
}

export function judgeDuplicate(
  { byHeader, byBundle }: Known,
  sending: Sending,
  { settings, policy }: Judging,
): Duplicate {
  if (byHeader !== undefined) {
    const sameBundle = byHeader.bundleId === sending.identified.bundleId
    const changed = !hasSameContent(settings, byHeader, sending)
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
function hasSameContent(settings: Settings, earlier: MessageRow, { identified, digest }: Sending): boolean {
  if (earlier.digest === digest) return true
  const said = earlier.body === undefined ? earlier.digest : bodyDigest(settings, earlier)
  return said === contentDigest(identified)
}

/**
 * Digest of what a message says, in its own form; all that is kept of a body that was refused or is purged. Starts
 * with `c:` so that it is never taken for a digest of bytes.
 */
export const contentDigest = ({ content }: Identified): string => `c:${sha256(canonicalText(content()))}`

/** The same of a stored body; undefined when it is gone, or its form is no longer configured. */
export function bodyDigest(settings: Settings, { partner, format, body }: MessageRow): string | undefined {
  const sender = settings.partners.get(partner)
  const form = formOf(settings, partner, format)
  if (body === undefined || sender === undefined || form === undefined) return undefined
  const read = form.read(body, sender)
  return read.ok ? contentDigest(read.value) : undefined
}
