import { describe, expect, test } from 'vitest'
import { configFaults, type ConfigFaultCode } from '../../../src/cli/config/fault-catalogue.js'
import { digest, readSite, readText, site, type Site } from './config-site.js'

type Change = (site: Site) => void

interface Case {
  /** Makes the sound site faulty, in place or as a text of its own. */
  readonly fails: Change | string
  /** The same thing done right. */
  readonly passes: Change | string
  /** Where the fault is said to be. */
  readonly where: string
}

const change =
  (list: 'partners' | 'directory' | 'access', index: number, values: Record<string, unknown>): Change =>
  (changed) =>
    void Object.assign(changed[list][index] ?? {}, values)

const add =
  (list: 'partners' | 'directory' | 'access', entry: Record<string, unknown>): Change =>
  (changed) =>
    void changed[list].push(entry)

const options = (values: Record<string, unknown>): Change => change('partners', 0, { options: values })

/** The second unit can be reached on a channel that needs its postal address. */
const onPaper =
  (values: Record<string, unknown>): Change =>
  (changed) => {
    changed.partners.push({ id: 'paper', adapter: 'paper' })
    Object.assign(changed.directory[1] ?? {}, values)
  }

const url = 'https://sjukhuset.example/'
const unit = { hsaId: 'SE2120000142-KHSV1', name: 'KHSV', kind: 'kommunalHsv' }

const cases: Record<ConfigFaultCode, Case> = {
  'not-readable': { fails: 'gateway: [', passes: JSON.stringify(site()), where: 'the file' },
  'no-settings': { fails: '[]', passes: '{}', where: 'the file' },
  'too-deep': {
    fails: `a: ${'['.repeat(65)}${']'.repeat(65)}`,
    passes: `a: ${'['.repeat(64)}${']'.repeat(64)}`,
    where: 'the file',
  },
  'too-many-aliases': {
    fails: `a: &a [1]\nb: [${'*a, '.repeat(30)}]`,
    passes: `a: &a [1]\nb: [${'*a, '.repeat(10)}]`,
    where: 'the file',
  },
  missing: {
    fails: ({ gateway }) => void delete gateway['callBack'],
    passes: ({ gateway }) => void (gateway['callBack'] = '08-123 100 01'),
    where: 'gateway',
  },
  'unknown-key': {
    fails: change('partners', 1, { optoins: {} }),
    passes: change('partners', 1, { options: {} }),
    where: 'partners[1] (brev)',
  },
  'wrong-type': {
    fails: change('directory', 1, { areas: [{ kommun: 180 }] }),
    passes: change('directory', 1, { areas: [{ kommun: '0180' }] }),
    where: 'directory[1] (SE2120000142-BISTAND1).areas[0].kommun',
  },
  'wrong-form': {
    fails: change('directory', 1, { areas: [{ kommun: '180' }] }),
    passes: change('directory', 1, { areas: [{ kommun: '0184' }] }),
    where: 'directory[1] (SE2120000142-BISTAND1).areas[0].kommun',
  },
  'out-of-range': {
    fails: (changed) => void (changed['retentionDays'] = 0),
    passes: (changed) => void (changed['retentionDays'] = 1),
    where: 'retentionDays',
  },
  'not-among': {
    fails: (changed) => void (changed['calendar'] = { eves: ['skartorsdag'] }),
    passes: (changed) => void (changed['calendar'] = { eves: ['julafton'] }),
    where: 'calendar.eves[0]',
  },
  repeated: {
    fails: change('partners', 0, { tokens: [digest('a'), digest('a')] }),
    passes: change('partners', 0, { tokens: [digest('a'), digest('c')] }),
    where: 'partners[0] (sjukhuset).tokens',
  },
  'retry-cap': {
    fails: (changed) => void (changed['retry'] = { firstMs: 2000, capMs: 1999 }),
    passes: (changed) => void (changed['retry'] = { firstMs: 2000, capMs: 2000 }),
    where: 'retry.capMs',
  },
  'not-a-url': {
    fails: ({ gateway }) => void (gateway['endpoint'] = 'gateway.example/fhir'),
    passes: ({ gateway }) => void (gateway['endpoint'] = 'https://gateway.example'),
    where: 'gateway.endpoint',
  },
  'plain-http': {
    fails: options({ url: 'http://sjukhuset.example/' }),
    passes: options({ url: 'http://127.0.0.1:8080/' }),
    where: 'partners[0] (sjukhuset).options.url',
  },
  'url-credentials': {
    fails: options({ url: 'https://user:s3cr3t-t0ken@sjukhuset.example/' }),
    passes: options({ url: 'https://sjukhuset.example/user' }),
    where: 'partners[0] (sjukhuset).options.url',
  },
  'url-open': {
    fails: change('partners', 0, { responseUrls: ['https://sjukhuset.example'] }),
    passes: change('partners', 0, { responseUrls: ['https://sjukhuset.example/'] }),
    where: 'partners[0] (sjukhuset).responseUrls[0]',
  },
  'secret-missing': {
    fails: options({ url, token: { env: 'NO_SUCH' } }),
    passes: options({ url, token: { env: 'TOKEN' } }),
    where: 'partners[0] (sjukhuset).options.token',
  },
  'secret-short': {
    fails: (changed) => void (changed['store'] = { encryptionKey: { env: 'SHORT' } }),
    passes: (changed) => void (changed['store'] = { encryptionKey: { env: 'KEY' } }),
    where: 'store.encryptionKey',
  },
  'secret-in-clear': {
    fails: options({ url, tls: { key: 's3cr3t-t0ken' } }),
    passes: options({ url, tls: { key: { env: 'TOKEN' } } }),
    where: 'partners[0] (sjukhuset).options.tls.key',
  },
  'adapter-unknown': {
    fails: change('partners', 1, { adapter: 'fax' }),
    passes: change('partners', 1, { adapter: 'slow' }),
    where: 'partners[1] (brev).adapter',
  },
  'adapter-failed': {
    fails: change('partners', 1, { adapter: 'broken' }),
    passes: change('partners', 1, { adapter: 'slow' }),
    where: 'partners[1] (brev).options',
  },
  'option-unfit': {
    fails: change('partners', 1, { options: { one: 'a', other: 'a' } }),
    passes: change('partners', 1, { options: { one: 'a', other: 'b' } }),
    where: 'partners[1] (brev).options.other',
  },
  'partner-twice': {
    fails: add('partners', { id: 'brev', adapter: 'slow' }),
    passes: add('partners', { id: 'brev-2', adapter: 'slow' }),
    where: 'partners[1] (brev).id',
  },
  'unit-twice': {
    fails: add('directory', { ...unit, hsaId: 'se2120000142-bistand1' }),
    passes: add('directory', unit),
    where: 'directory[1] (SE2120000142-BISTAND1).hsaId',
  },
  'token-twice': {
    fails: change('access', 0, { tokens: [digest('a')] }),
    passes: change('access', 0, { tokens: [digest('c')] }),
    where: 'partners[0] (sjukhuset).tokens[0]',
  },
  'channel-unknown': {
    fails: change('directory', 1, { channels: ['fax', 'brev'] }),
    passes: change('directory', 1, { channels: ['sjukhuset', 'brev'] }),
    where: 'directory[1] (SE2120000142-BISTAND1).channels[0]',
  },
  'date-unknown': {
    fails: change('directory', 1, { validTo: '2026-02-30' }),
    passes: change('directory', 1, { validTo: '2026-02-28' }),
    where: 'directory[1] (SE2120000142-BISTAND1).validTo',
  },
  'validity-backwards': {
    fails: change('directory', 1, { validTo: '2025-12-31' }),
    passes: change('directory', 1, { validTo: '2026-01-01' }),
    where: 'directory[1] (SE2120000142-BISTAND1).validTo',
  },
  'gateway-is-unit': {
    fails: ({ gateway }) => void (gateway['hsaId'] = 'se2120000142-bistand1'),
    passes: ({ gateway }) => void (gateway['hsaId'] = 'SE2120000142-BISTAND2'),
    where: 'gateway.hsaId',
  },
  'unit-unlisted': {
    fails: change('partners', 0, { units: ['SE2321000016-AVD99'] }),
    passes: change('partners', 0, { units: ['se2321000016-sjukhus1'] }),
    where: 'partners[0] (sjukhuset).units[0]',
  },
  'area-twice': {
    fails: add('directory', {
      ...unit,
      kind: 'bistandsenhet',
      areas: [{ kommun: '0180', stadsdel: 'Kungsholmen' }],
    }),
    passes: add('directory', { ...unit, kind: 'bistandsenhet', areas: [{ kommun: '0180' }] }),
    where: 'directory[2] (SE2120000142-KHSV1).areas[0]',
  },
  'telefon-missing': {
    fails: ({ directory }) => void delete directory[1]?.['phone'],
    passes: ({ directory }) => {
      delete directory[1]?.['phone']
      Object.assign(directory[1] ?? {}, { channels: ['brev', 'sjukhuset'] })
    },
    where: 'directory[1] (SE2120000142-BISTAND1)',
  },
  'unit-needs': {
    fails: onPaper({ channels: ['paper'] }),
    passes: onPaper({ channels: ['paper', 'brev'] }),
    where: 'directory[1] (SE2120000142-BISTAND1)',
  },
  'tokens-missing': {
    fails: change('partners', 0, { tokens: [] }),
    passes: change('partners', 0, { tokens: [digest('d')] }),
    where: 'partners[0] (sjukhuset).tokens',
  },
  'operator-missing': {
    fails: change('access', 0, { role: 'administrator' }),
    passes: change('access', 0, { role: 'operator' }),
    where: 'access',
  },
}

const faultsOf = (given: Change | string) =>
  (typeof given === 'string' ? readText(given) : readSite(given)).faults

test('a unit that has what its only channel needs is no fault', () => {
  expect(readSite(onPaper({ channels: ['paper'], postalAddress: ['Box 900'] })).faults).toEqual([])
})

test('the site that the cases start from has no fault', () => {
  expect(readSite().faults).toEqual([])
})

describe.each(Object.entries(cases) as [ConfigFaultCode, Case][])('%s', (code, { fails, passes, where }) => {
  test('is found where it is, and in words without a gap', () => {
    const fault = faultsOf(fails).find((one) => one.code === code)
    expect(fault?.where).toBe(where)
    expect(fault?.severity).toBe(configFaults[code].severity)
    expect(`${fault?.what} ${fault?.mend}`).not.toMatch(/\{\w+\}|undefined|\[object/)
  })

  test('is not found where all is well', () => {
    expect(faultsOf(passes).map((fault) => fault.code)).not.toContain(code)
  })

  test('is the only fault of its case', () => {
    expect([...new Set(faultsOf(fails).map((fault) => fault.code))]).toEqual([code])
  })
})
