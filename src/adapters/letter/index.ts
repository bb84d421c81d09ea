// Letters to units: each copy becomes one PDF in the print room's folder. Arrival is proved by the code on the sheet.
import type { Outcome } from '../../domain/delivery.js'
import type { Unit } from '../../domain/unit.js'
import type { Adapter, Copy, EncodeContext, Encoded, SendContext, Unencoded } from '../adapter.js'
import { folderFaults, isUsable, openDropFolder, putFile } from '../drop-folder.js'
import type { AdapterForm, AdapterKind } from '../kind.js'
import { letterCapabilities } from './capabilities.js'
import { shownOf } from './loss.js'
import { letterOptionsSchema, type LetterOptions } from './options.js'
import { letterName, sheetOf } from './sheet.js'
import { typesetterIn, type Typesetter } from './typesetter.js'

export { letterLoss } from './loss.js'
export { letterOptionsSchema, type LetterOptions } from './options.js'

const hourMs = 3_600_000
const usualTransitHours = 48

/** One for all channels: starting it costs time and memory, and no more than one sheet is to be set at a time. */
const sharedTypesetter = typesetterIn()

/** The sheet by itself. */
export const letterForm: AdapterForm = {
  can: letterCapabilities(usualTransitHours),
  encode: encodeBy(sharedTypesetter),
}

/**
 * A letter channel. Sending again replaces a letter by itself, so nothing it does needs an operator but silence:
 * nobody registered the arrival code in time. `open` rejects when the folder cannot be made or is open to others.
 */
export function letter(
  { folder, transitHours = usualTransitHours, arrivalWithinHours = 96 }: LetterOptions,
  typesetter = sharedTypesetter,
): Adapter {
  return {
    name: 'letter',
    can: letterCapabilities(transitHours),
    open: async () => openDropFolder(folder),
    encode: encodeBy(typesetter),
    send: (encoded, recipient, context) => send(folder, arrivalWithinHours, { encoded, recipient, context }),
    check: () => isUsable(folder),
  }
}

export const letterKind: AdapterKind<LetterOptions> = {
  optionsSchema: letterOptionsSchema,
  unitNeeds: ['postalAddress'],
  faults: ({ folder }) => folderFaults('folder', folder),
  make: (options) => letter(options),
  form: letterForm,
}

function encodeBy(typesetter: Typesetter) {
  return async (copy: Copy, recipient: Unit, context: EncodeContext): Promise<Encoded | Unencoded> => {
    const shown = shownOf(copy.message)
    const set = await typesetter({ sheet: sheetOf(shown, recipient, context), now: context.now })
    if ('failed' in set) {
      return set.failed === 'timeout'
        ? { kind: 'retry', reason: 'timeout' }
        : { kind: 'rejected', code: 'cannot-encode' }
    }
    return {
      body: set.pdf,
      contentType: 'application/pdf',
      fileName: `${letterName(shown.message)}.pdf`,
      loss: shown.loss,
    }
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
