// lus convert: translates a message from one form to another, and says what the other form could not carry.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Loss } from '../domain/delivery.js'
import { issueText, type Issue } from '../domain/issue.js'
import { conversionForms, type ConversionForm } from './conversion.js'
import { conversionOptions, optionLines } from './conversion-options.js'
import { exit, UsageError, type Command, type Root } from './root.js'
import { textOf } from './text-file.js'

export const convert: Command = {
  usage: 'convert --from FORMAT --to FORMAT [--labels-complete] [--report FILE] [--options FILE] FILE',
  says: 'Translates a message without sending it: the payload on stdout, what was lost in the report.',
  more: `FORMAT is lus or fhir, or the form of an adapter: webcare, letter (written only).

--labels-complete  a patient without a protection label is not protected. Without it that is not known, and a
                   form that may hold no protected patient (webcare) is refused.
--report FILE      where the loss report goes: JSON, a list of { kind, path, reason }.
--options FILE     YAML or JSON, all of it optional:
${optionLines()}`,
  run: async (args, root) => {
    const { read, write, report, options, text } = readArgs(args, root)
    const message = read(text, options)
    tell(message.ok ? message.warnings : message.issues, root)
    if (!message.ok) return exit.found
    const written = await write(message.value.message, options)
    if ('refused' in written) {
      root.err(`this form may not carry the message: ${written.refused.join(', ')}\n`)
      if (
        written.refused.includes('protection') &&
        message.value.message.patient.protection.status === 'unknown'
      )
        root.err(
          'Nothing says that the patient is not protected; --labels-complete says it for every message.\n',
        )
      return exit.found
    }
    if ('failed' in written) {
      root.err(`the message could not be written in this form: ${written.failed}\n`)
      return exit.found
    }
    if (report !== undefined) writeReport(report, [...message.value.loss, ...written.loss])
    root.out(written.body)
    return exit.ok
  },
}

function readArgs(args: readonly string[], { adapters }: Root) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      report: { type: 'string' },
      options: { type: 'string' },
      'labels-complete': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const forms = conversionForms(adapters)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new UsageError('one file is needed')
  const read = wayOf(forms, values.from, 'read')
  const write = wayOf(forms, values.to, 'write')
  const given = conversionOptions(values.options)
  const options = { ...given, labelsComplete: given.labelsComplete || values['labels-complete'] }
  const text = textOf(file)
  if (text === undefined) throw new UsageError('the file cannot be read')
  return { read, write, options, text, report: values.report }
}

/** The one way of a form, or the names of those that have it. */
function wayOf<Way extends keyof ConversionForm>(
  forms: ReadonlyMap<string, ConversionForm>,
  name: string | undefined,
  way: Way,
): Required<ConversionForm>[Way] {
  const found = forms.get(name ?? '')?.[way]
  if (found !== undefined) return found as Required<ConversionForm>[Way]
  const able = [...forms].filter(([, form]) => form[way] !== undefined).map(([one]) => one)
  throw new UsageError(`${way === 'read' ? '--from' : '--to'} is one of ${able.join(', ')}`)
}

function tell(issues: readonly Issue[], root: Root): void {
  for (const one of issues)
    root.err(`${one.severity.padEnd(11)} ${one.code}  ${one.at}  ${issueText(one, 'en')}\n`)
}

function writeReport(file: string, loss: readonly Loss[]): void {
  const rows = loss.map(({ kind, path, reason }) => ({ kind, path, reason }))
  try {
    writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`)
  } catch {
    throw new UsageError('the report cannot be written')
  }
}
