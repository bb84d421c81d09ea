// lus validate: what is wrong with FHIR JSON files; one JSON line per file for machines, text for people.
import { parseArgs } from 'node:util'
import { isError, issue, issueCatalogue, issueText, type Issue } from '../domain/issue.js'
import { validateDocument } from '../gateway/validate-document.js'
import { exit, UsageError, type Command, type Root } from './root.js'
import { readTextFile } from './text-file.js'

export const validate: Command = {
  usage: 'validate [--format json|text] FILE...',
  says: 'Validates FHIR JSON files. Exit 0 all valid, 1 any invalid, 2 wrong use or unreadable file.',
  run: async (args, root) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string', default: 'text' } },
      allowPositionals: true,
    })
    const { format } = values
    if (format !== 'json' && format !== 'text') throw new UsageError('--format is json or text')
    if (positionals.length === 0) throw new UsageError('at least one file is needed')
    const codes = positionals.map((file) => validateFile(file, format, root))
    return Math.max(...codes)
  },
}

function validateFile(file: string, format: 'json' | 'text', root: Root): number {
  const read = readTextFile(file)
  if ('fault' in read) return unreadable(file, read.fault, { format, root })
  const { issues } = validateDocument(read.text, root.clock.now())
  const valid = !issues.some(isError)
  root.out(format === 'json' ? asLine(file, valid, issues) : asText(file, valid, issues))
  return valid ? exit.ok : exit.found
}

/** A machine gets its line of every file; people are told on the error stream. */
function unreadable(
  file: string,
  fault: 'unreadable' | 'charset',
  { format, root }: { format: 'json' | 'text'; root: Root },
): number {
  const issues = fault === 'charset' ? [issue('charset', '')] : []
  if (format === 'json') root.out(asLine(file, false, issues))
  root.err(`${file}: cannot be read${fault === 'charset' ? ': it is not UTF-8' : ''}\n`)
  return exit.usage
}

const asLine = (file: string, valid: boolean, issues: readonly Issue[]): string =>
  `${JSON.stringify({ file, valid, issues: issues.map(asJson) })}\n`

const asJson = (one: Issue) => ({
  severity: one.severity,
  code: one.code,
  expression: one.at,
  text: issueText(one, 'en'),
  textSv: issueText(one, 'sv'),
  rule: issueCatalogue[one.code].rule,
  mender: issueCatalogue[one.code].mender,
})

const asText = (file: string, valid: boolean, issues: readonly Issue[]): string =>
  [
    `${file}: ${valid ? 'valid' : 'INVALID'}`,
    ...issues.map(
      (one) => `  ${one.severity.padEnd(11)} ${one.code}  ${one.at}\n              ${issueText(one, 'en')}`,
    ),
    '',
  ].join('\n')
