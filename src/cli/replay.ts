// lus replay: posts fixtures to a running gateway and compares each answer with what the fixture expects.
import { parseArgs } from 'node:util'
import { differences, type HttpAnswer } from './replay-answer.js'
import { replayCases } from './replay-case.js'
import { asSentBy } from './replay-time.js'
import { exit, UsageError, type Command, type Root } from './root.js'

const timeoutMs = 30_000
const formats = ['text', 'json'] as const

interface Replayed {
  readonly file: string
  readonly status: number
  readonly differences: readonly string[]
}

interface Target {
  readonly url: string
  readonly token: string | undefined
}

export const replay: Command = {
  usage: 'replay PATH... --to URL [--token-env NAME] [--format text|json]',
  says: 'Posts fixtures to a running gateway (its base URL) and compares the answers. Exit 1 when one differs.',
  run: async (args, root) => {
    const { cases, target, format } = readArgs(args, root)
    const results: Replayed[] = []
    for (const [index, one] of cases.entries()) {
      root.err(`[${index + 1}/${cases.length}] ${one.file}\n`)
      const body = asSentBy(one.body, root.clock.now())
      const answer = await post(body, target)
      results.push({
        file: one.file,
        status: answer.status,
        differences: await differences(one, answer),
      })
    }
    root.out(format === 'json' ? asLines(results) : asTable(results))
    return results.every(isAsExpected) ? exit.ok : exit.found
  },
}

function readArgs(args: readonly string[], { resolveSecret }: Root) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      to: { type: 'string' },
      'token-env': { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
    allowPositionals: true,
  })
  const format = formats.find((one) => one === values.format)
  const env = values['token-env']
  const token = env === undefined ? undefined : resolveSecret({ env })
  if (positionals.length === 0) throw new UsageError('at least one fixture or folder is needed')
  if (format === undefined) throw new UsageError('--format is text or json')
  if (env !== undefined && token === undefined) throw new UsageError('--token-env names an empty variable')
  return { cases: replayCases(positionals), target: { url: urlOf(values.to), token }, format }
}

function urlOf(base: string | undefined): string {
  if (base === undefined || !/^https?:\/\//.test(base) || !URL.canParse(base))
    throw new UsageError('--to is the base URL of a gateway, e.g. http://127.0.0.1:8080')
  return `${base.replace(/\/+$/, '')}/fhir/$process-message`
}

/** @throws UsageError when nobody answers: the rest would fare no better. */
async function post(body: string, { url, token }: Target): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/fhir+json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, body: await response.text() }
  } catch {
    throw new UsageError('the gateway cannot be reached, or did not answer in time')
  }
}

const isAsExpected = ({ differences }: Replayed): boolean => differences.length === 0

const asLines = (results: readonly Replayed[]): string =>
  results
    .map(({ file, status, differences }) =>
      JSON.stringify({ file, ok: differences.length === 0, status, differences }),
    )
    .map((line) => `${line}\n`)
    .join('')

function asTable(results: readonly Replayed[]): string {
  const width = Math.max(...results.map(({ file }) => file.length))
  const rows = results.flatMap((one) => [
    `${one.file.padEnd(width)}  ${one.status}  ${isAsExpected(one) ? 'as expected' : 'DIFFERS'}`,
    ...one.differences.map((difference) => `  ${difference}`),
  ])
  const good = results.filter(isAsExpected).length
  return `${[...rows, `${good} of ${results.length} as expected`].join('\n')}\n`
}
