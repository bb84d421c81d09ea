// Hands a message over as a file; the partner answers with a file.
import { join } from 'node:path'
import type { Outcome } from '../../domain/delivery.js'
import type { Encoded, SendContext } from '../adapter.js'
import { isUsable, putFile } from '../drop-folder.js'
import type { Agreement } from './document.js'
import { neutralFileName, receiptName } from './neutral-name.js'
import type { FileDropOptions } from './options.js'
import { outcomeOfReceipt, readReceipt } from './receipt.js'
import { readSmallFile } from './small-file.js'

const hourMs = 3_600_000

/**
 * `submitted` until the kvitto comes. The folder is never made here: on a share that is not mounted the file would
 * lie where nobody looks.
 */
export async function sendByFile(
  { body }: Encoded,
  { outFolder, receiptWithinHours = 24 }: FileDropOptions,
  { copyId, now, signal }: SendContext,
): Promise<Outcome> {
  try {
    if (!(await isUsable(outFolder))) return { kind: 'retry', reason: 'storage-unavailable' }
    await putFile(outFolder, neutralFileName(copyId), body, signal)
  } catch {
    return { kind: 'retry', reason: signal.aborted ? 'timeout' : 'storage-unavailable' }
  }
  const evidenceDueBy = now + receiptWithinHours * hourMs
  return { kind: 'submitted', handle: `${evidenceDueBy} ${copyId}`, evidenceDueBy }
}

/** What the partner's kvitto says; still `submitted` while there is none that can be read. */
export async function followFile(
  handle: string,
  options: FileDropOptions,
  agreement: Agreement,
): Promise<Outcome> {
  const [due = '', copyId = ''] = handle.split(' ')
  const path = join(options.outReceiptFolder, receiptName(neutralFileName(copyId)))
  const raw = await readSmallFile(path, agreement.limits.bytes)
  const receipt = typeof raw === 'string' ? readReceipt(raw, agreement) : undefined
  const outcome = outcomeOfReceipt(receipt, copyId, 'kvitto-file')
  return outcome ?? { kind: 'submitted', handle, evidenceDueBy: Number(due) }
}
