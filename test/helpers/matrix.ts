// Source form x target form x message type: delivered, or refused with a reason; the table of docs/messages.md.
import { letter } from '../../src/adapters/letter/index.js'
import { typesetterIn } from '../../src/adapters/letter/typesetter.js'
import { webcareForm } from '../../src/adapters/webcare/index.js'
import { conversionForms, type ConversionForm } from '../../src/cli/conversion.js'
import { conversionOptions } from '../../src/cli/conversion-options.js'
import { messageTypes, type MessageType } from '../../src/domain/message-type.js'
import { table } from './doc-section.js'
import { sampleOf } from './samples/index.js'

const never = () => {
  throw new Error('a conversion sends nothing')
}
/** Sets its sheets in the built thread: threads run JavaScript only. */
const paper = letter(
  { folder: '' },
  typesetterIn(new URL('../../dist/adapters/letter/render-thread.js', import.meta.url)),
)

export const forms = conversionForms({
  webcare: { optionsSchema: {}, make: never, form: webcareForm },
  letter: { optionsSchema: {}, make: never, form: paper },
})
const names = [...forms.keys()]
const options = { ...conversionOptions(undefined), labelsComplete: true }

/** What becomes of a type's sample on its way from one form to another; empty where it arrives. */
export async function wayOf(
  type: MessageType,
  source: ConversionForm,
  target: ConversionForm,
): Promise<string> {
  const sent = await source.write?.(sampleOf[type], options)
  if (sent === undefined || source.read === undefined) return 'no source'
  if ('refused' in sent) return `not sent: ${sent.refused.join(', ')}`
  if ('failed' in sent) throw new Error(`${type} cannot be written`)
  const read = source.read(String(sent.body), options)
  if (!read.ok) throw new Error(`${type} cannot be read back`)
  const written = await target.write?.(read.value.message, options)
  if (written === undefined) return 'no target'
  if ('failed' in written) return written.failed
  return 'refused' in written ? written.refused.join(', ') : ''
}

const sources = names.filter((name) => forms.get(name)?.read !== undefined)
const targets = names.filter((name) => forms.get(name)?.write !== undefined)
const ways = sources.flatMap((from) => targets.map((to) => ({ from, to })))

async function rowOf(type: MessageType): Promise<readonly string[]> {
  const cells: string[] = []
  for (const { from, to } of ways) {
    const [source, target] = [forms.get(from), forms.get(to)]
    if (source === undefined || target === undefined) throw new Error('no such form')
    cells.push((await wayOf(type, source, target)) || 'yes')
  }
  return [`\`${type}\``, ...cells]
}

/** Rows by type, columns by source and target. */
export async function matrixTable(): Promise<string> {
  const rows: (readonly string[])[] = []
  for (const type of messageTypes) rows.push(await rowOf(type))
  return table(['type', ...ways.map(({ from, to }) => `${from} to ${to}`)], rows)
}
