import { describe, expect, test } from 'vitest'
import { faultText } from '../../../src/cli/config/fault.js'
import { secretResolver } from '../../../src/cli/config/secrets.js'
import { units } from '../../helpers/messages.js'
import { digest, madeOf, readSite, readText, site } from './config-site.js'

describe('a sound configuration becomes settings', () => {
  const { config, disabled } = readSite()
  const settings = config?.settings

  test('with the defaults for all that is left out', () => {
    expect(settings).toMatchObject({
      self: { hsaId: 'SE2321000016-LUSGW', endpoint: 'https://gateway.example/fhir' },
      calendar: { eves: [] },
      retry: { firstMs: 1000, capMs: 300_000, patienceMs: 21_600_000, sendTimeoutMs: 30_000, perChannel: 4 },
      limits: { bodyBytes: 1_048_576 },
      retentionDays: 90,
    })
    expect(config?.encryptionKey).toBeUndefined()
    expect(disabled).toEqual([])
  })

  test('with each partner under its id', () => {
    expect([...(settings?.partners.keys() ?? [])]).toEqual(['sjukhuset', 'brev'])
    expect(settings?.partners.get('sjukhuset')).toMatchObject({
      adapter: { name: 'fast' },
      units: [units.hospital],
      labelsComplete: false,
      duplicates: 'fhir',
      responseUrls: ['https://sjukhuset.example/svar/'],
      severity: { preset: 'strict' },
    })
  })

  test('with the units as the directory has them', () => {
    expect(settings?.directory.map(({ hsaId }) => hsaId)).toEqual([units.hospital, units.municipality])
    expect(settings?.directory[1]?.areas).toEqual([{ kommun: '0180', stadsdel: 'kungsholmen' }])
    expect(settings?.directory[0]).not.toHaveProperty('validFrom')
  })

  test('and tokens say whom they stand for', () => {
    expect([...(config?.principals ?? [])]).toEqual([
      [digest('a'), { role: 'partner', partner: 'sjukhuset' }],
      [digest('b'), { role: 'operator', name: 'jour' }],
    ])
  })

  test('HSA-ids are given in capitals', () => {
    const lower = readSite(({ gateway }) => void (gateway['hsaId'] = 'se2321000016-lusgw'))
    expect(lower.config?.settings.self.hsaId).toBe('SE2321000016-LUSGW')
  })

  test.each([
    ['lenient', { preset: 'lenient' }],
    [
      { preset: 'strict', overrides: { 'reference-lookalike': 'ignore' } },
      { preset: 'strict', overrides: { 'reference-lookalike': 'ignore' } },
    ],
  ])('severity %j', (given, policy) => {
    const read = readSite(({ partners }) => void Object.assign(partners[1] ?? {}, { severity: given }))
    expect(read.config?.settings.partners.get('brev')?.severity).toEqual(policy)
  })

  test.each([
    [
      'a code that may not be relaxed',
      { preset: 'strict', overrides: { 'not-json': 'ignore' } },
      'unknown-key',
    ],
    ['an unknown preset', 'mild', 'not-among'],
    ['no preset', { overrides: {} }, 'missing'],
    ['a number', 3, 'wrong-type'],
  ])('severity with %s is a fault', (_, severity, code) => {
    const { faults } = readSite(({ partners }) => void Object.assign(partners[1] ?? {}, { severity }))
    expect(faults.map((fault) => fault.code)).toContain(code)
  })
})

describe('a faulty entry is left out, and nothing else', () => {
  test('a partner', () => {
    const { config, disabled } = readSite(
      ({ partners }) => void (partners[0] = { id: 'sjukhuset', adapter: 'fax' }),
    )
    expect([...(config?.settings.partners.keys() ?? [])]).toEqual(['brev'])
    expect(config?.settings.directory).toHaveLength(2)
    expect(disabled).toEqual([{ list: 'partners', index: 0, id: 'sjukhuset', faults: 1 }])
  })

  test('its tokens open nothing', () => {
    const { config } = readSite(({ partners }) => void Object.assign(partners[0] ?? {}, { adapter: 'fax' }))
    expect([...(config?.principals.keys() ?? [])]).toEqual([digest('b')])
  })

  test('a unit', () => {
    const { config, disabled } = readSite(
      ({ directory }) => void Object.assign(directory[0] ?? {}, { kind: 'kiosk' }),
    )
    expect(config?.settings.directory.map(({ hsaId }) => hsaId)).toEqual([units.municipality])
    expect(disabled).toEqual([{ list: 'directory', index: 0, id: 'SE2321000016-SJUKHUS1', faults: 1 }])
  })

  test('an entry that is no group of settings at all', () => {
    const { config, disabled } = readText(JSON.stringify({ ...site(), access: ['jour', null] }))
    expect(config?.settings.partners.size).toBe(2)
    expect(disabled.map(({ list, index, id }) => [list, index, id])).toEqual([
      ['access', 0, undefined],
      ['access', 1, undefined],
    ])
  })

  test('a unit keeps its other channels when one is unknown', () => {
    const { config, disabled } = readSite(
      ({ directory }) => void Object.assign(directory[1] ?? {}, { channels: ['fax', 'brev'] }),
    )
    expect(config?.settings.directory[1]?.channels).toEqual(['fax', 'brev'])
    expect(disabled).toEqual([])
  })

  test('the channel of a partner that is left out is no unknown channel', () => {
    const { faults } = readSite(({ partners }) => void Object.assign(partners[1] ?? {}, { adapter: 'fax' }))
    expect(faults.map(({ code }) => code)).toEqual(['adapter-unknown'])
  })

  test('of two partners with one id neither is used, even when one is faulty besides', () => {
    const { config, disabled } = readSite(({ partners }) => void partners.push({ id: 'brev', adapter: 3 }))
    expect([...(config?.settings.partners.keys() ?? [])]).toEqual(['sjukhuset'])
    expect(disabled.map(({ index }) => index)).toEqual([1, 2])
  })

  test('a token at two places stands for nobody, also when one of them is left out', () => {
    const { config } = readSite(({ partners, access }) => {
      Object.assign(partners[0] ?? {}, { adapter: 'fax' })
      Object.assign(access[0] ?? {}, { tokens: [digest('a'), digest('c')] })
    })
    expect([...(config?.principals.keys() ?? [])]).toEqual([digest('c')])
  })
})

describe('the gateway does not start', () => {
  test.each([
    ['without a gateway section', { gateway: undefined }],
    ['with a faulty one', { gateway: { ...site().gateway, hsaId: 'SE1' } }],
    [
      'with a public address in clear',
      { gateway: { ...site().gateway, endpoint: 'http://gateway.example/' } },
    ],
    ['with a limit out of range', { limits: { bodyBytes: 1 } }],
    ['with an unknown section', { partner: [] }],
    ['with partners that are no list', { partners: {} }],
    ['without the key of its store', { store: { encryptionKey: { env: 'NO_SUCH' } } }],
    ['with the key itself instead of its place', { store: { encryptionKey: 'a key of more than sixteen' } }],
    ['with a key that is at two places', { store: { encryptionKey: { env: 'KEY', file: '/key' } } }],
  ])('%s', (_, changed) => {
    const { config, faults } = readText(JSON.stringify({ ...site(), ...changed }))
    expect(config).toBeUndefined()
    expect(faults.length).toBeGreaterThan(0)
  })

  test.each(['', 'x', '[]', 'null', '3'])('with a file that holds only "%s"', (text) => {
    expect(readText(text)).toMatchObject({
      config: undefined,
      faults: [{ code: 'no-settings', where: 'the file' }],
    })
  })

  test('but with warnings it does', () => {
    expect(readSite(({ access }) => void (access.length = 0))).toMatchObject({
      config: { settings: {} },
      faults: [{ code: 'operator-missing', severity: 'warning' }],
    })
  })
})

test('all faults are told at once', () => {
  const { faults } = readSite((changed) => {
    changed.gateway['callBack'] = 'ring'
    changed['retentionDays'] = -1
    Object.assign(changed.partners[0] ?? {}, {
      options: { url: 'http://sjukhuset.example', parts: [{ port: 0 }] },
    })
    Object.assign(changed.directory[1] ?? {}, {
      validFrom: '2026-13-01',
      areas: [{ kommun: '0180', stad: 'x' }],
    })
  })
  expect(faults.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'wrong-form gateway.callBack',
    'out-of-range retentionDays',
    'unknown-key directory[1] (SE2120000142-BISTAND1).areas[0]',
    'plain-http partners[0] (sjukhuset).options.url',
    'out-of-range partners[0] (sjukhuset).options.parts[0].port',
  ])
})

describe("an adapter's options are checked by its own schema", () => {
  const url = 'https://sjukhuset.example/'

  test.each([
    [{}, 'missing', 'options', 'Add it: the address of the partner.'],
    [{ url: 'sjukhuset', mode: 'push' }, 'missing', 'options', 'Add it: docs/operating.md says what it is.'],
    [{ url, mode: 'pull' }, 'not-among', 'options.mode', 'Write one of: push.'],
    [{ url, codes: ['a'] }, 'wrong-form', 'options.codes[0]', 'Write it as docs/operating.md says.'],
    [{ url, codes: ['aa', 'aa'] }, 'repeated', 'options.codes', 'Remove one of them.'],
    [{ url, parts: [{}, { port: 0 }] }, 'out-of-range', 'options.parts[1].port', 'Write a number >= 1.'],
    [{ url: 3 }, 'wrong-type', 'options.url', 'Write the address of the partner.'],
    [
      { url, urll: 'x' },
      'unknown-key',
      'options',
      'Remove it, or spell it as one of: url, token, tls, parts, mode, codes.',
    ],
  ])('%j', (options, code, where, mend) => {
    const { faults } = readSite(({ partners }) => void Object.assign(partners[0] ?? {}, { options }))
    expect(faults).toContainEqual(
      expect.objectContaining({ code, where: `partners[0] (sjukhuset).${where}`, mend }),
    )
  })

  test('after references to secrets are exchanged for them', () => {
    readSite()
    expect(madeOf.at(-1)).toEqual({ url, token: 's3cr3t-t0ken' })
  })

  test('an address is checked wherever it stands, and also when it is a secret', () => {
    const { faults } = readText(
      JSON.stringify({
        ...site(),
        partners: [{ id: 'brev', adapter: 'slow', options: { a: [{ b: 'http://x.example' }] } }],
      }),
    )
    expect(faults[0]).toMatchObject({ code: 'plain-http', where: 'partners[0] (brev).options.a[0].b' })
  })

  test.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:1/x', 'https://x.example'])(
    '%s is as safe as can be',
    (address) => {
      const { faults } = readSite(
        ({ partners }) => void Object.assign(partners[0] ?? {}, { options: { url: address } }),
      )
      expect(faults).toEqual([])
    },
  )

  test.each(['http://localhost.example', 'http://127.0.0.1.example', 'HTTP://x.example', 'http://0.0.0.0'])(
    '%s is not',
    (address) => {
      const { faults } = readSite(
        ({ partners }) => void Object.assign(partners[0] ?? {}, { options: { url: address } }),
      )
      expect(faults.map(({ code }) => code)).toEqual(['plain-http'])
    },
  )
})

describe('no fault tells a secret', () => {
  const secret = 's3cr3t-t0ken'

  test.each([
    ['where a reference belongs', { store: { encryptionKey: secret } }],
    ['as the name of a setting', { [secret]: true }],
    ['as the name of a variable', { store: { encryptionKey: { env: secret } } }],
    ['as a token', { access: [{ name: 'jour', role: 'operator', tokens: [secret] }] }],
    ['in an address', { gateway: { ...site().gateway, endpoint: `https://u:${secret}@gateway.example` } }],
    [
      'in an option',
      {
        partners: [{ id: 'a', adapter: 'fast', options: { url: 1, codes: [secret, secret], mode: secret } }],
      },
    ],
    ['in the error of an adapter', { partners: [{ id: 'a', adapter: 'broken' }] }],
    ['as the name of an adapter', { partners: [{ id: 'a', adapter: secret }] }],
  ])('%s', (_, changed) => {
    const { faults } = readText(JSON.stringify({ ...site(), ...changed }))
    expect(faults.length).toBeGreaterThan(0)
    expect(JSON.stringify(faults)).not.toContain(secret)
  })

  test('in a file that cannot be read', () => {
    const { faults } = readText(`store:\n  encryptionKey: "${secret}\n  other: !!x [${secret}`)
    expect(faults.length).toBeGreaterThan(0)
    expect(JSON.stringify(faults)).not.toContain(secret)
  })
})

describe('the text', () => {
  test('is read as JSON, indented in any way', () => {
    expect(readText(JSON.stringify(site(), null, '\t')).faults).toEqual([])
    expect(readText(JSON.stringify(site(), null, 2)).faults).toEqual([])
  })

  test.each([
    ['a key twice', '{"gateway": {}, "gateway": {}}', 'duplicate key', 1],
    ['two documents', 'a: 1\n---\nb: 2', 'multiple docs', 2],
    ['a tag of its own', 'a: !!js/function x', 'tag resolve failed', 1],
    ['a bracket too few', 'a: [1\nb: 2', 'bad indent', 2],
  ])('with %s is not read, and the line is told', (_, text, reason, line) => {
    const { config, faults } = readText(text)
    expect(config).toBeUndefined()
    expect(faults[0]?.what).toContain(reason)
    expect(faults[0]?.what).toContain(`line ${line}`)
  })

  test('that grows without bound through aliases is not read', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from(
        'bcdefghijklmnop',
        (key, i) => `${key}: &${key} [${`*${'abcdefghijklmno'[i]}, `.repeat(9)}]`,
      ),
    ]
    expect(readText(bomb.join('\n')).faults).toMatchObject([{ code: 'too-many-aliases' }])
  })

  test.each([
    ['open brackets', '['.repeat(100_000)],
    ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['groups', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['lists in one line', `${'- '.repeat(20_000)}1`],
    ['keys in one line', `${'? '.repeat(20_000)}1`],
    [
      'lines moved to the right',
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('that is nested without end is not read: %s', (_, text) => {
    expect(readText(text)).toMatchObject({ config: undefined, faults: [{ code: 'too-deep' }] })
  })
})

test('a fault as text says where, what, and how to mend it', () => {
  const [fault] = readSite(({ gateway }) => void (gateway['endpoint'] = 'http://gateway.example')).faults
  expect(fault && faultText(fault)).toBe(
    [
      'error: gateway.endpoint',
      '  What is sent to this address goes over the network in clear.',
      '  Use https. Plain http is only for this machine itself (localhost).',
    ].join('\n'),
  )
})

describe('a secret is looked up', () => {
  const files: Readonly<Record<string, string>> = { '/run/key': 'k3y\n', '/run/empty': '\n' }
  const resolve = secretResolver({ KEY: 'k3y', EMPTY: '' }, (path) => {
    const text = files[path]
    if (text === undefined) throw new Error('ENOENT')
    return text
  })

  test.each([{ env: 'KEY' }, { file: '/run/key' }])('at %j', (reference) => {
    expect(resolve(reference)).toBe('k3y')
  })

  test.each([{ env: 'NO_SUCH' }, { env: 'EMPTY' }, { file: '/run/no-such' }, { file: '/run/empty' }])(
    'at %j, and is not there',
    (reference) => {
      expect(resolve(reference)).toBeUndefined()
    },
  )
})
