import { describe, expect, test } from 'vitest'
import {
  identitySystemOf,
  identitySystems,
  parseIdentity,
  sameIdentity,
  type IdentityKind,
  type PatientIdentity,
} from '../../../src/domain/identity.js'
import { identityIssues } from '../../../src/domain/issues/identity.js'

const at = 'Bundle.entry[2].resource.identifier[0]'
const national = 'http://electronichealth.se/identifier/'
const systems = {
  personnummer: `${national}personnummer`,
  samordningsnummer: `${national}samordningsnummer`,
  nationellt: `${national}nationelltReservnummer`,
  stockholm: 'urn:oid:1.2.752.97.3.1.3',
  vastraGotaland: 'urn:oid:1.2.752.113.11.0.2.1.1.1',
  carelink: 'urn:oid:1.2.752.129.2.1.3.2',
  lokalt: 'urn:oid:1.2.752.129.2.1.2.1',
  lma: `${national}LMA-nummer`,
} as const

/** The codes of all issues and warnings, and the identity if there is one. */
function read(system: string, value: string): { codes: string[]; identity?: PatientIdentity } {
  const result = parseIdentity(system, value, at)
  const issues = result.ok ? result.warnings : result.issues
  expect(issues.every((issue) => issue.at === at)).toBe(true)
  const codes = issues.map(({ code }) => code)
  return result.ok ? { codes, identity: result.value } : { codes }
}

const valid = (system: string, value: string): PatientIdentity => {
  const result = parseIdentity(system, value, at)
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join())
  return result.value
}

describe('official numbers are read without a word', () => {
  test.each([
    ['base profile PatientExample1', systems.personnummer, '195009072553'],
    ['base profile PatientExample196101182803', systems.personnummer, '196101182803'],
    ['base profile PatientExample189002029800', systems.personnummer, '189002029800'],
    ['base profile PatientExample200302022389', systems.personnummer, '200302022389'],
    ['base profile PatientExample199002222397', systems.personnummer, '199002222397'],
    ['base profile PatientExample200001252386', systems.personnummer, '200001252386'],
    ['base profile PatientExample189602029812', systems.personnummer, '189602029812'],
    ['Tolvan Tolvansson', systems.personnummer, '191212121212'],
    ['a date to come: the domain has no clock', systems.personnummer, '209912311231'],
    ['base profile PatientExample196109732393', systems.samordningsnummer, '196109732393'],
    ['test number of samordningsnummer', systems.samordningsnummer, '197010632391'],
    ['samordningsnummer with unknown day (60)', systems.samordningsnummer, '198001601239'],
    ['samordningsnummer with unknown month (00) and day', systems.samordningsnummer, '198000601230'],
    ['base profile PatientExample98240301AA06 (NRID)', systems.nationellt, '98240301AA06'],
    ['second published NRID', systems.nationellt, '22950606FH20'],
    ['Region Stockholm, first example', systems.stockholm, '991981000010'],
    ['Region Stockholm, second example', systems.stockholm, '991945000023'],
    ['Region Stockholm, third example', systems.stockholm, '991993000032'],
    ['Västra Götaland, first example', systems.vastraGotaland, '19810829M071'],
    ['Västra Götaland, second example', systems.vastraGotaland, '19450829K088'],
    ['Västra Götaland, third example', systems.vastraGotaland, '19930829X802'],
    ['base profile PatientExample20210325K069, under its own system', systems.vastraGotaland, '20210325K069'],
    ['Inera Carelink', systems.carelink, '198108320014'],
    ['local number after the HSA-id of its system', systems.lokalt, 'SE2321000016-TEST1 4711'],
    ['LMA-nummer', systems.lma, '12-345678'],
    ['LMA-nummer without dash', systems.lma, '12345678'],
  ])('%s', (_, system, value) => {
    expect(read(system, value)).toEqual({
      codes: [],
      identity: { kind: identitySystemOf(system)?.kind, system, value },
    })
  })

  test.each([
    ['Västra Götaland (older)', '113.11.0.2.1.1.4', '17001111A912'],
    ['Värmland', '74.9.2', '19810829SU3A'],
    ['Örebro', '74.9.3', '19810829TB1F'],
    ['Skåne', '219.1.10.10.1', '810829DA1B'],
    ['Blekinge, dash kept', '74.9.5', '20200501-AA8A'],
    ['Västernorrland', '269.1.1', '20100101014R'],
    ['Sörmland 1', '266.1.1.1', '19600606AA1G'],
    ['Sörmland 2', '266.1.1.2', '18500101N123'],
    ['Västerbotten', '74.9.7', '19890715R910'],
    ['Halland', '74.9.6', '201905355622'],
    ['Gävleborg, dash kept', '74.9.9', '19651207-01M1'],
    ['Dalarna', '74.9.8', '19010105Y202'],
  ])('regional reserve number of %s', (_, oid, value) => {
    const system = `urn:oid:1.2.752.${oid}`
    expect(read(system, value)).toEqual({
      codes: [],
      identity: { kind: 'regionaltReservnummer', system, value },
    })
  })
})

describe('a national number that breaks its rules is refused, with all faults at once', () => {
  test.each([
    ['ten digits', '1212121212', ['identity-century-missing']],
    ['ten digits with dash', '121212-1212', ['identity-century-missing']],
    ['ten digits with plus', '121212+1212', ['identity-century-missing']],
    ['eleven digits', '19121212121', ['identity-format']],
    ['a letter (an interim number)', '19700101T126', ['identity-format']],
    ['a space after it', '191212121212 ', ['identity-format']],
    ['digits that are not ASCII', '19121212121\u0662', ['identity-format']],
    ['a dash elsewhere', '1912-12121212', ['identity-format']],
    ['a wrong check digit', '191212121213', ['identity-check-digit']],
    ['century 17', '171212121212', ['identity-format']],
    ['century 21', '211212121212', ['identity-format']],
    ['serial 000', '191212120008', ['identity-format']],
    ['30 February', '200002301232', ['identity-date']],
    ['29 February of 1900, no leap year', '190002291235', ['identity-date']],
    ['month 13', '191213121211', ['identity-date']],
    ['day 00', '191212001216', ['identity-date']],
    ['day 92, beyond both kinds', '191212921217', ['identity-date', 'identity-check-digit']],
    [
      'century 17, serial 000, no date, no check digit',
      '179999990000',
      ['identity-format', 'identity-date', 'identity-check-digit'],
    ],
  ])('personnummer: %s', (_, value, codes) => {
    expect(read(systems.personnummer, value)).toEqual({ codes })
  })

  test.each([
    ['a wrong check digit', '197010632392', ['identity-check-digit']],
    ['month 13', '197013632398', ['identity-date']],
    ['day 59', '197010592399', ['identity-date', 'identity-check-digit']],
    ['day 92', '197010922397', ['identity-date', 'identity-check-digit']],
    ['ten digits', '7010632391', ['identity-century-missing']],
  ])('samordningsnummer: %s', (_, value, codes) => {
    expect(read(systems.samordningsnummer, value)).toEqual({ codes })
  })

  test('a samordningsnummer under the system of personnummer', () => {
    expect(read(systems.personnummer, '197010632391')).toEqual({ codes: ['identity-other-kind'] })
    expect(read(systems.personnummer, '198000601230')).toEqual({ codes: ['identity-other-kind'] })
  })

  test('a personnummer under the system of samordningsnummer', () => {
    expect(read(systems.samordningsnummer, '191212121212')).toEqual({ codes: ['identity-other-kind'] })
  })
})

describe('a number with separator is read as the 12 characters without, with a warning', () => {
  test.each([
    [systems.personnummer, '19121212-1212', '191212121212'],
    [systems.personnummer, '19121212+1212', '191212121212'],
    [systems.samordningsnummer, '19701063-2391', '197010632391'],
    [systems.nationellt, '98240301-AA06', '98240301AA06'],
    [systems.stockholm, '99198100-0010', '991981000010'],
  ])('%s %s', (system, written, value) => {
    const { codes, identity } = read(system, written)
    expect(codes).toEqual(['identity-separator'])
    expect(identity?.value).toBe(value)
  })

  test('the rules hold for it too', () => {
    expect(read(systems.personnummer, '19121212-1213').codes).toEqual([
      'identity-separator',
      'identity-check-digit',
    ])
  })
})

describe('a reserve number that looks odd is carried, with a warning', () => {
  test.each([
    ['base profile PatientExample20210325K069, not formed as NRID', systems.nationellt, '20210325K069'],
    ['NRID with the forbidden letter Q', systems.nationellt, '98240301QA06'],
    ['NRID in small letters', systems.nationellt, '98240301aa06'],
    ['NRID beginning with 99', systems.nationellt, '99240301AA06'],
    ['Region Stockholm before 1800', systems.stockholm, '991799000010'],
    ['Region Stockholm beginning with 98', systems.stockholm, '981981000010'],
    ['Västra Götaland with another letter', systems.vastraGotaland, '19810829A071'],
    ['Carelink with a day', systems.carelink, '198108290014'],
    ['LMA-nummer with seven digits', systems.lma, '1234567'],
  ])('%s', (_, system, value) => {
    const { codes, identity } = read(system, value)
    expect(codes).toEqual(['identity-unusual-format'])
    expect(identity?.value).toBe(value)
  })

  test.each([
    [systems.nationellt, '98240301AA05'],
    [systems.nationellt, '22950606FH21'],
    [systems.stockholm, '991981000011'],
    [systems.vastraGotaland, '19810829M072'],
    [systems.carelink, '198108320015'],
  ])('%s %s has a check digit that does not fit', (system, value) => {
    const { codes, identity } = read(system, value)
    expect(codes).toEqual(['identity-unusual-check-digit'])
    expect(identity?.value).toBe(value)
  })

  test('NRID of unknown birth date', () => {
    expect(read(systems.nationellt, '00125045AA02').codes).not.toContain('identity-unusual-format')
    expect(read(systems.nationellt, '00121945AA02').codes).toEqual(['identity-unusual-format'])
  })
})

describe('the kind comes from the system alone', () => {
  test.each([
    ['urn:oid:1.2.752.129.2.1.3.1', 'personnummer', '191212121212'],
    ['https://terminology.hl7.se/sid/se-personnummer', 'personnummer', '191212121212'],
    ['urn:oid:1.2.752.129.2.1.3.3', 'samordningsnummer', '197010632391'],
    ['urn:oid:1.2.752.74.9.1', 'nationelltReservnummer', '98240301AA06'],
    [`${national}nationelltReservnumer`, 'nationelltReservnummer', '98240301AA06'],
  ] as [string, IdentityKind, string][])(
    '%s is read as %s and written as the base profile has it',
    (system, kind, value) => {
      expect(valid(system, value)).toEqual({ kind, system: `${national}${kind}`, value })
    },
  )

  test("both of Region Stockholm's systems are read as one", () => {
    const uri = valid('https://uid.regionstockholm.se/reservnummer', '991981000010')
    expect(uri).toEqual({ kind: 'regionaltReservnummer', system: systems.stockholm, value: '991981000010' })
  })

  test('a number that could be a personnummer is what its system says', () => {
    expect(valid(systems.nationellt, '191212121212').kind).toBe('nationelltReservnummer')
    expect(valid(systems.lokalt, '191212121212').kind).toBe('lokalt')
    expect(valid(systems.lma, '12-345678').kind).toBe('lokalt')
  })

  test.each([
    '',
    'urn:oid:1.2.3',
    'urn:oid:1.2.752.129.2.1.4.1',
    '1.2.752.129.2.1.3.1',
    `${national}Personnummer`,
    'constructor',
  ])('a perfect personnummer under "%s" is no identity', (system) => {
    expect(read(system, '191212121212')).toEqual({ codes: ['identity-system-unknown'] })
  })

  test('each system means one kind only, and each kind has a system to write', () => {
    const all = identitySystems.flatMap(({ emit, alsoRead }) => [emit, ...alsoRead])
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(identitySystems.map(({ kind }) => kind)).size).toBe(5)
  })
})

test.each(['', '   ', 'a\nb', 'a\u0000b', 'a\u200Bb', 'x'.repeat(129)])(
  'unreadable values are refused: %j',
  (value) => {
    expect(read(systems.lokalt, value)).toEqual({ codes: ['identity-unreadable'] })
  },
)

describe('sameIdentity', () => {
  const tolvan = valid(systems.personnummer, '191212121212')

  test('is true whichever system and separator it was read with', () => {
    expect(sameIdentity(tolvan, valid('urn:oid:1.2.752.129.2.1.3.1', '19121212-1212'))).toBe(true)
  })

  test('is false for another number, another kind and another issuer', () => {
    expect(sameIdentity(tolvan, valid(systems.personnummer, '200001252386'))).toBe(false)
    expect(sameIdentity(tolvan, valid(systems.lokalt, '191212121212'))).toBe(false)
    const halland = valid('urn:oid:1.2.752.74.9.6', '198108320014')
    expect(sameIdentity(halland, valid(systems.carelink, '198108320014'))).toBe(false)
  })
})

test('the texts of the issues have no place for a value', () => {
  for (const { en, sv } of Object.values(identityIssues)) expect(en + sv).not.toMatch(/[{}]/)
})
