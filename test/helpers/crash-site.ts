// A hospital that sends to two partners, of which only one recognises what it has had: the site of the crash test.
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from './lus-process.js'

export const recipients = {
  recognising: 'SE2120000142-BISTAND1',
  forgetful: 'SE2120000142-KHSV1',
} as const
export type Recipient = keyof typeof recipients

const tokens = { hospital: 'sjukhusets-nyckel-for-prov', operator: 'driftens-nyckel-for-prov' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Writes the configuration into a folder of its own; gives the arguments of `lus serve`. */
export function crashSite(endpoints: Readonly<Record<Recipient, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'lus-crash-'))
  const config = join(folder, 'config.json')
  const data = join(folder, 'data')
  const partner = (id: Recipient) => ({
    id,
    adapter: 'fhir',
    options: { endpoint: endpoints[id], deduplicates: id === 'recognising' },
    units: [recipients[id]],
    tokens: [sha256(`${id}-nyckel-for-prov`)],
  })
  const unit = (hsaId: string, kind: string, channel: string) => ({
    hsaId,
    kind,
    name: 'Provenheten',
    phone: '+4680000001',
    channels: [channel],
    ...(kind === 'slutenvard' ? {} : { areas: [{ kommun: '0180' }] }),
  })
  const hospital = {
    id: 'sjukhuset',
    adapter: 'fhir',
    options: { endpoint: 'http://127.0.0.1:9/fhir' },
    units: ['SE2321000016-SJUKHUS1'],
    tokens: [sha256(tokens.hospital)],
    labelsComplete: true,
  }
  const text = JSON.stringify({
    gateway: {
      hsaId: 'SE2321000016-GATEWAY1',
      endpoint: 'http://127.0.0.1:8123/fhir',
      name: 'Provgateway',
      callBack: '+46 8 000 00 00',
    },
    retry: { firstMs: 10, capMs: 50 },
    partners: [hospital, partner('recognising'), partner('forgetful')],
    access: [{ name: 'drift', role: 'operator', tokens: [sha256(tokens.operator)] }],
    directory: [
      unit('SE2321000016-SJUKHUS1', 'slutenvard', 'sjukhuset'),
      unit(recipients.recognising, 'bistandsenhet', 'recognising'),
      unit(recipients.forgetful, 'kommunalHsv', 'forgetful'),
    ],
  })
  writeFileSync(config, text)
  return { folder, config, data, file: join(data, 'lus.db'), args: ['--config', config, '--data', data] }
}

export interface Letter {
  readonly id: string
  readonly to: Recipient
  readonly body: string
}

const fixture = readFileSync(
  join(repository, 'fixtures/inskrivningsmeddelande/law-minimal.fhir.json'),
  'utf8',
)

/** An inskrivningsmeddelande with ids and a case of its own. */
export function letterTo(to: Recipient): Letter {
  const id = randomUUID()
  const body = fixture
    .replaceAll('5d0f6a52-1c7e-4f0b-9a40-6a1b2c3d0101', randomUUID())
    .replaceAll('8e4c1d7a-90b3-4b5e-8f1d-6a1b2c3d0102', id)
    .replaceAll('arende-12', `arende-${id}`)
    .replaceAll(recipients.recognising, recipients[to])
  return { id, to, body }
}

export const send = (base: string, { body }: Letter): Promise<Response> => {
  const headers = { ...bearer(tokens.hospital), 'content-type': 'application/fhir+json' }
  return fetch(`${base}/fhir/$process-message`, { method: 'POST', headers, body })
}

/** The answer's text; undefined when the gateway went before it had answered whole. */
export async function post(base: string, letter: Letter): Promise<string | undefined> {
  try {
    const answer = await send(base, letter)
    const text = await answer.text()
    if (answer.status !== 200) throw new UnexpectedAnswer(`${answer.status} ${text}`)
    return text
  } catch (error) {
    if (error instanceof UnexpectedAnswer) throw error
    return undefined
  }
}

class UnexpectedAnswer extends Error {}

/** The states of the copies made of a message. */
export async function copyStates(base: string, id: string): Promise<readonly string[]> {
  const answer = await fetch(`${base}/api/messages/${id}`, { headers: bearer(tokens.hospital) })
  const { copies } = (await answer.json()) as { copies: { state: string }[] }
  return copies.map(({ state }) => state)
}

/** What /ready is answered. */
export const readiness = async (base: string): Promise<number> =>
  (await fetch(`${base}/ready`, { headers: bearer(tokens.operator) })).status

/** The figures of /metrics whose name and labels match, added up. */
export async function figure(base: string, pattern: RegExp): Promise<number> {
  const answer = await fetch(`${base}/metrics`, { headers: bearer(tokens.operator) })
  const lines = (await answer.text()).split('\n').filter((line) => pattern.test(line))
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}
