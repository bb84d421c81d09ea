import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeToken } from '../../src/cli/token.js'
import { lus, repository, serve, type Served } from '../helpers/lus-process.js'
import { units } from '../helpers/messages.js'

const folder = mkdtempSync(join(tmpdir(), 'lus-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

function put(name: string, text: string | Uint8Array): string {
  writeFileSync(at(name), text)
  return at(name)
}

const minimal = 'fixtures/inskrivningsmeddelande/law-minimal'
const full = 'fixtures/inskrivningsmeddelande/synthetic-full'
const faulty = 'fixtures/inskrivningsmeddelande/synthetic-faulty-check-digit'
const protectedPatient = 'fixtures/inskrivningsmeddelande/profile-sekretessmarkering'
const json = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'))

describe('lus', () => {
  test('help names every command, on stdout', async () => {
    const { code, stdout } = await lus(['help'])
    expect(code).toBe(0)
    for (const name of ['serve', 'validate', 'convert', 'replay', 'check-config', 'token'])
      expect(stdout.toString()).toContain(`lus ${name}`)
  })

  test.each(['serve', 'validate', 'convert', 'replay', 'check-config', 'token', 'demo'])(
    '%s --help prints how it is used, and does nothing',
    async (name) => {
      for (const flag of ['--help', '-h']) {
        const { code, stdout, stderr } = await lus([name, flag])
        expect([code, stderr]).toEqual([0, ''])
        expect(stdout.toString()).toMatch(new RegExp(`^Usage: lus ${name}\\b`))
        expect(stdout.toString()).not.toMatch(/lus_|sha256: /)
      }
    },
  )

  test.each([
    ['no command', []],
    ['an argument of token', ['token', 'extra']],
    ['an unknown command', ['send']],
    ['an unknown option', ['validate', '--loud', `${minimal}.fhir.json`]],
    ['a missing argument', ['convert', '--from', 'lus', '--to', 'fhir']],
  ])('%s is wrong use', async (_what, args) => {
    expect(await lus(args)).toMatchObject({ code: 2 })
  })
})

describe('lus validate', () => {
  test('says of each file on one line what is wrong with it, and exits 1 when one is invalid', async () => {
    const good = `${minimal}.fhir.json`
    const bad = `${faulty}.fhir.json`
    const { code, stdout } = await lus(['validate', '--format', 'json', good, bad])
    const lines = stdout.toString().trimEnd().split('\n')
    expect(code).toBe(1)
    expect(lines).toHaveLength(2)
    const [first, second] = lines.map((line) => JSON.parse(line) as { issues: object[] })
    expect(Object.keys(first ?? {})).toEqual(['file', 'valid', 'issues'])
    expect(first).toMatchObject({ file: good, valid: true })
    expect(second).toMatchObject({
      file: bad,
      valid: false,
      issues: expect.arrayContaining([
        {
          severity: 'error',
          code: 'identity-check-digit',
          expression: 'Bundle.entry[1].resource.identifier[0].value',
          text: expect.stringMatching(/\w/),
          textSv: expect.stringMatching(/\w/),
          rule: expect.stringMatching(/\w/),
          mender: 'sender',
        },
      ]),
    })
    for (const issue of second?.issues ?? [])
      expect(Object.keys(issue)).toEqual([
        'severity',
        'code',
        'expression',
        'text',
        'textSv',
        'rule',
        'mender',
      ])
  })

  test('exits 0 when all are valid', async () => {
    const { code, stdout } = await lus(['validate', `${minimal}.fhir.json`, `${full}.fhir.json`])
    expect(code).toBe(0)
    expect(stdout.toString()).toContain('synthetic-full.fhir.json: valid')
  })

  test('exits 2 when a file cannot be read, and judges the others all the same', async () => {
    const latin1 = put('latin1.json', Buffer.from('{"resourceType":"Patient","id":"\xe5"}', 'latin1'))
    const { code, stdout, stderr } = await lus(['validate', at('nowhere'), latin1, `${minimal}.fhir.json`])
    expect(code).toBe(2)
    expect(stderr.match(/cannot be read/g)).toHaveLength(2)
    expect(stdout.toString()).toContain('law-minimal.fhir.json: valid')
  })

  test('has a line for a machine of each file, of one that cannot be read too', async () => {
    const latin1 = put('latin1-too.json', Buffer.from('{"resourceType":"Patient","id":"\xe5"}', 'latin1'))
    const files = [latin1, at('nowhere'), `${minimal}.fhir.json`]
    const { code, stdout } = await lus(['validate', '--format', 'json', ...files])
    const lines = stdout.toString().trimEnd().split('\n')
    const seen = lines.map(
      (line) => JSON.parse(line) as { file: string; valid: boolean; issues: { code: string }[] },
    )
    expect(code).toBe(2)
    expect(seen.map(({ file, valid }) => [file, valid])).toEqual([
      [latin1, false],
      [at('nowhere'), false],
      [`${minimal}.fhir.json`, true],
    ])
    expect(seen[0]?.issues.map(({ code: one }) => one)).toEqual(['charset'])
  })
})

describe('lus convert', () => {
  const options = () => put('options.yaml', 'labelsComplete: true\n')

  test('translates FHIR to lus: the fixture in its other form, nothing lost', async () => {
    const args = ['--from', 'fhir', '--to', 'lus', '--options', options(), '--report', at('report')]
    const { code, stdout } = await lus(['convert', ...args, `${full}.fhir.json`])
    expect(code).toBe(0)
    expect(JSON.parse(stdout.toString())).toEqual(json(`${full}.lus.json`))
    expect(JSON.parse(readFileSync(at('report'), 'utf8'))).toEqual([])
  })

  test('translates lus to FHIR that is valid and reads back as the same message', async () => {
    const written = await lus(['convert', '--from', 'lus', '--to', 'fhir', `${full}.lus.json`])
    expect(written.code).toBe(0)
    const bundle = put('written.fhir.json', written.stdout)
    expect(await lus(['validate', bundle])).toMatchObject({ code: 0 })
    const back = await lus(['convert', '--from', 'fhir', '--to', 'lus', '--options', options(), bundle])
    expect(JSON.parse(back.stdout.toString())).toEqual(json(`${full}.lus.json`))
  })

  test('translates to WebCare and back; what is missing then is what the report says', async () => {
    const report = at('webcare-report')
    const args = ['--from', 'lus', '--to', 'webcare', '--report', report, `${full}.lus.json`]
    const written = await lus(['convert', ...args])
    const xml = put('webcare.xml', written.stdout)
    const back = await lus(['convert', '--from', 'webcare', '--to', 'lus', '--options', options(), xml])
    const losses = JSON.parse(readFileSync(report, 'utf8')) as { kind: string; path: string }[]
    const paths = losses.map(({ path }) => path)
    expect([written.code, back.code]).toEqual([0, 0])
    expect(
      leaves(json(`${full}.lus.json`)).filter((leaf) => !paths.some((path) => leaf.startsWith(path))),
    ).toEqual(leaves(JSON.parse(back.stdout.toString())).filter((leaf) => leaf !== 'chain=[]'))
  })

  test('writes a letter, the same bytes each time', async () => {
    const args = ['convert', '--from', 'lus', '--to', 'letter', `${full}.lus.json`]
    const [one, other] = [await lus(args), await lus(args)]
    expect(one.code).toBe(0)
    expect(one.stdout.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.stdout.equals(other.stdout)).toBe(true)
  })

  test('reports an element that no mapping reads, by its path and not its value', async () => {
    const bundle = json(`${minimal}.fhir.json`) as { entry: { resource: Record<string, unknown> }[] }
    const patient = bundle.entry.find(({ resource }) => resource['resourceType'] === 'Patient')
    if (patient !== undefined) patient.resource['multipleBirthInteger'] = 7731
    const file = put('unread.fhir.json', JSON.stringify(bundle))
    const args = ['--from', 'fhir', '--to', 'lus', '--report', at('unread'), file]
    const { code, stderr } = await lus(['convert', ...args])
    const report = readFileSync(at('unread'), 'utf8')
    expect(code).toBe(0)
    expect(JSON.parse(report)).toEqual([
      { kind: 'lost', path: 'Bundle.entry[1].resource.multipleBirthInteger', reason: 'not-in-message-type' },
    ])
    expect(`${report}${stderr}`).not.toContain('7731')
  })

  test('says all that is wrong with a faulty message, without a payload', async () => {
    const { code, stdout, stderr } = await lus([
      'convert',
      '--from',
      'fhir',
      '--to',
      'lus',
      `${faulty}.fhir.json`,
    ])
    expect(code).toBe(1)
    expect(stdout).toHaveLength(0)
    expect(stderr).toContain('identity-check-digit  Bundle.entry[1].resource.identifier[0].value')
    expect(stderr).not.toContain('1912')
  })

  test('writes no WebCare payload for a patient whom WebCare may not hold', async () => {
    const args = ['--from', 'lus', '--to', 'webcare', `${protectedPatient}.lus.json`]
    const { code, stdout, stderr } = await lus(['convert', ...args])
    expect(code).toBe(1)
    expect(stdout).toHaveLength(0)
    expect(stderr).toContain('protection')
  })

  test('writes WebCare from FHIR when it is told that labels are complete, and says so when it is not', async () => {
    const args = ['convert', '--from', 'fhir', '--to', 'webcare', `${full}.fhir.json`]
    const refused = await lus(args)
    expect([refused.code, refused.stdout.length]).toEqual([1, 0])
    expect(refused.stderr).toContain('--labels-complete')
    const written = await lus([...args, '--labels-complete'])
    expect(written.code).toBe(0)
    expect(written.stdout.toString()).toContain('<arende')
    expect(written.stderr).not.toContain('--labels-complete')
  })

  test.each([
    ['a form that is only written', ['--from', 'letter', '--to', 'lus', `${minimal}.lus.json`]],
    ['an unknown form', ['--from', 'lus', '--to', 'hl7v2', `${minimal}.lus.json`]],
    ['a file that is not there', ['--from', 'lus', '--to', 'fhir', 'nowhere.json']],
    ['no receiver', ['--from', 'lus', '--to', 'letter', without('receiver')]],
    ['a faulty option', ['--from', 'lus', '--to', 'fhir', '--options', misspelt(), `${minimal}.lus.json`]],
  ])('%s is wrong use', async (_what, args) => {
    const { code, stdout } = await lus(['convert', ...args])
    expect(code).toBe(2)
    expect(stdout).toHaveLength(0)
  })
})

function without(key: string): string {
  const { [key]: taken, ...rest } = json(`${minimal}.lus.json`) as Record<string, unknown>
  expect(taken).toBeDefined()
  return put(`without-${key}.json`, JSON.stringify(rest))
}

const misspelt = (): string => put('misspelt.yaml', 'labelComplete: true\n')

/** Every leaf as `path=value`. */
function leaves(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0))
    return [`${path}=${JSON.stringify(value)}`]
  return Object.entries(value)
    .flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`))
    .toSorted()
}

describe('lus token', () => {
  test('makes a token that is new each time, with its digest', async () => {
    const [one, other] = [await lus(['token']), await lus(['token'])]
    expect(one.stdout.toString()).toMatch(/^token: {2}lus_[\w-]{43}\nsha256: [0-9a-f]{64}\n$/)
    expect(one.stdout.equals(other.stdout)).toBe(false)
  })
})

const { token, sha256 } = makeToken((size) => new Uint8Array(size).fill(7))

/** One partner that owns every unit, so that it may send the whole set. */
const site = (partner = 'fhir') => `
gateway: { hsaId: SE2321000016-LUSGW, endpoint: "http://127.0.0.1:9/fhir", name: Provgateway, callBack: "08-123 100 00" }
partners:
  - id: prov
    adapter: ${partner}
    options: { endpoint: "http://127.0.0.1:9/fhir" }
    units: [${Object.values(units).join(', ')}]
    tokens: [${sha256}]
    labelsComplete: true
directory:
  - { hsaId: ${units.hospital}, name: Provsjukhuset, kind: slutenvard, channels: [prov] }
  - { hsaId: ${units.municipality}, name: Provstads bistand, kind: bistandsenhet, areas: [{ kommun: "0180" }], channels: [prov] }
  - { hsaId: ${units.vardcentral}, name: Provstads vardcentral, kind: vardcentral, areas: [{ kommun: "0180" }], channels: [prov] }
  - { hsaId: ${units.homeHealth}, name: Provstads hemsjukvard, kind: kommunalHsv, areas: [{ kommun: "0180" }], channels: [prov] }
  - { hsaId: ${units.newVardcentral}, name: Provby vardcentral, kind: vardcentral, channels: [prov] }
  - { hsaId: ${units.ward}, name: Avdelning 11, kind: slutenvard, channels: [prov] }
`

describe('lus check-config', () => {
  test('exits 0 for a sound configuration, 1 for a faulty one, 2 for none', async () => {
    const sound = await lus(['check-config', put('sound.yaml', site())])
    const unsound = await lus(['check-config', put('unsound.yaml', site('fihr'))])
    expect([sound.code, unsound.code]).toEqual([0, 1])
    expect(sound.stdout.toString()).toContain('0 errors')
    expect(unsound.stdout.toString()).toContain('partners[0]')
    expect(await lus(['check-config', at('nowhere')])).toMatchObject({ code: 2 })
  })
})

const post = async ({ base }: Served, path: string) => {
  const response = await fetch(`${base}/fhir/$process-message`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: readFileSync(join(repository, path)),
  })
  return { status: response.status, body: await response.text() }
}

describe('lus serve', () => {
  test('ends well on SIGTERM, and answers a message after restart with the bytes it gave before', async () => {
    const config = put('serve.yaml', site())
    const first = await serve(config, at('serve'))
    const before = await post(first, `${minimal}.fhir.json`)
    const ended = await first.stop()
    const second = await serve(config, at('serve'))
    const after = await post(second, `${minimal}.fhir.json`)
    const other = await post(second, `${full}.fhir.json`)
    await second.stop()
    expect(before.status).toBe(200)
    expect(ended.code).toBe(0)
    expect(ended.stdout.toString()).toContain('"gateway.stopped"')
    expect(after).toEqual(before)
    expect(other.body).not.toBe(before.body)
  })

  test('does not start on a data folder that another runs on; one that was killed leaves it free at once', async () => {
    const config = put('locked.yaml', site())
    const first = await serve(config, at('locked'))
    const refused = await lus(['serve', '--config', config, '--data', at('locked'), '--port', '0'])
    const before = await post(first, `${minimal}.fhir.json`)
    await first.kill()
    const second = await serve(config, at('locked'))
    const after = await post(second, `${minimal}.fhir.json`)
    await second.stop()
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('another gateway is running on this data folder')
    expect(refused.stdout.toString()).not.toContain('gateway.started')
    expect(before.status).toBe(200)
    expect(after).toEqual(before)
  })

  test('does not start with a configuration that cannot be read', async () => {
    const { code, stderr } = await lus(['serve', '--config', at('nowhere'), '--data', at('none')])
    expect(code).toBe(2)
    expect(stderr).toContain('cannot be read')
  })
})

describe('lus replay', () => {
  const environment = { REPLAY_TOKEN: token }
  const ours = ['--token-env', 'REPLAY_TOKEN']
  let served: Served
  beforeAll(async () => {
    served = await serve(put('replay.yaml', site()), at('replay'))
  })
  afterAll(() => served.stop())

  test('finds every fixture answered as it expects', async () => {
    const { code, stdout, stderr } = await lus(
      ['replay', 'fixtures', '--to', served.base, ...ours],
      environment,
    )
    const rows = stdout.toString().trimEnd().split('\n')
    expect(rows.filter((row) => !row.endsWith('as expected'))).toEqual([])
    expect(rows.at(-1)).toMatch(/^(\d+) of \1 as expected$/)
    expect(rows.length).toBeGreaterThan(30)
    expect(code).toBe(0)
    expect(stderr.trimEnd().split('\n')).toHaveLength(rows.length - 1)
    expect(`${stdout.toString()}${stderr}`).not.toMatch(/121212|Tolvan/)
  })

  test('says where an answer differs: a fault too many, one too few, an assertion that fails', async () => {
    mkdirSync(at('other'))
    cpSync(join(repository, `${faulty}.fhir.json`), at('other/1.fhir.json'))
    cpSync(join(repository, `${faulty}.fhir.json`), at('other/2.fhir.json'))
    put('other/2.issues.json', '[{"code":"not-json","at":"Bundle"}]')
    cpSync(join(repository, `${minimal}.fhir.json`), at('other/3.fhir.json'))
    put('other/3.assert.json', `["Bundle.type = 'message'", "Bundle.type = 'collection'", "not a path ("]`)
    const args = ['replay', at('other'), '--to', served.base, ...ours, '--format', 'json']
    const { code, stdout } = await lus(args, environment)
    const lines = stdout.toString().trimEnd().split('\n')
    const found = 'unexpected: identity-check-digit Bundle.entry[1].resource.identifier[0].value'
    expect(code).toBe(1)
    expect(lines.map((line) => (JSON.parse(line) as { differences: unknown }).differences)).toEqual([
      ['response fatal-error, not ok', 'HTTP 422', found],
      ['missing: not-json Bundle', found],
      ['assertion 2 does not hold', 'assertion 3 does not hold'],
    ])
  })

  test('finds a caller without a token unlike what is expected', async () => {
    const { code, stdout } = await lus(['replay', `${minimal}.fhir.json`, '--to', served.base])
    expect(code).toBe(1)
    expect(stdout.toString()).toContain('HTTP 401 without a response message')
  })

  test('names the path that is no fixture', async () => {
    const other = await lus(['replay', 'README.md', '--to', served.base])
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('README.md does not end in .fhir.json'),
    ])
    const nowhere = await lus(['replay', 'no-such-path', '--to', served.base])
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('no-such-path is not there')])
  })

  test.each([
    ['nobody answers', ['replay', `${minimal}.fhir.json`, '--to', 'http://127.0.0.1:9']],
    ['the address is none', ['replay', `${minimal}.fhir.json`, '--to', 'gateway']],
    ['no fixture is there', ['replay', 'docs', '--to', 'http://127.0.0.1:9']],
    [
      'the token is not there',
      ['replay', `${minimal}.fhir.json`, '--to', 'http://127.0.0.1:9', '--token-env', 'NO_TOKEN_1'],
    ],
  ])('exits 2 when %s', async (_what, args) => {
    expect(await lus(args)).toMatchObject({ code: 2 })
  })
})
