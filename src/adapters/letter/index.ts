// Letters to units: each copy becomes one PDF in the print room's folder. Arrival is proved by the code on the sheet.
import type { Outcome } from '../../domain/delivery.js'
import type { Unit } from '../../domain/unit.js'
import type { Adapter, Copy, EncodeContext, Encoded, SendContext } from '../adapter.js'
import { folderFaults, isUsable, openDropFolder, putFile } from '../drop-folder.js'
import type { AdapterForm, AdapterKind } from '../kind.js'
import { letterCapabilities } from './capabilities.js'
import { shownOf } from './loss.js'
import { letterOptionsSchema, type LetterOptions } from './options.js'
import { render } from './render.js'
import { letterName, sheetOf } from './sheet.js'

export { letterLoss } from './loss.js'
export { letterOptionsSchema, type LetterOptions } from './options.js'

const hourMs = 3_600_000
const usualTransitHours = 48

/** The sheet by itself. */
export const letterForm: AdapterForm = { can: letterCapabilities(usualTransitHours), encode }

/**
 * A letter channel. Sending again replaces a letter by itself, so nothing it does needs an operator but silence:
 * nobody registered the arrival code in time. `open` rejects when the folder cannot be made or is open to others.
 */
export function letter({
  folder,
  transitHours = usualTransitHours,
  arrivalWithinHours = 96,
}: LetterOptions): Adapter {
  return {
    name: 'letter',
    can: letterCapabilities(transitHours),
    open: async () => openDropFolder(folder),
    encode,
    send: (encoded, recipient, context) => send(folder, arrivalWithinHours, { encoded, recipient, context }),
    check: () => isUsable(folder),
  }
}

export const letterKind: AdapterKind<LetterOptions> = {
  optionsSchema: letterOptionsSchema,
  unitNeeds: ['postalAddress'],
  faults: ({ folder }) => folderFaults('folder', folder),
  make: letter,
  form: letterForm,
}

async function encode(copy: Copy, recipient: Unit, context: EncodeContext): Promise<Encoded> {
  const { message, loss } = shownOf(copy.message)
  return {
    body: await render(sheetOf(message, recipient, context), context.now),
    contentType: 'application/pdf',
    fileName: `${letterName(message)}.pdf`,
    loss,
  }
}

interface Posting {
  readonly encoded: Encoded
  readonly recipient: Unit
  readonly context: SendContext
}

async function send(folder: string, arrivalWithinHours: number, posting: Posting): Promise<Outcome> {
  const { encoded, recipient, context } = posting
  if (recipient.postalAddress === undefined) return { kind: 'rejected', code: 'cannot-encode' }
  try {
    await putFile(folder, encoded.fileName, encoded.body, context.signal)
  } catch {
    return { kind: 'retry', reason: context.signal.aborted ? 'interrupted' : 'storage-unavailable' }
  }
  return {
    kind: 'submitted',
    handle: encoded.fileName,
    evidenceDueBy: context.now + arrivalWithinHours * hourMs,
  }
}
