// Primitive types of FHIR R4, each as the value of an extension.
import { describe, expect, test } from 'vitest'
import { validateResource } from '../../../src/profiles/validator.js'

const basic = (extension: unknown): unknown => ({
  resourceType: 'Basic',
  code: { text: 'x' },
  extension: [extension],
})

const codesOf = (type: string, value: unknown): string[] =>
  validateResource(
    basic({ url: 'urn:x', [`value${type.charAt(0).toUpperCase()}${type.slice(1)}`]: value }),
  ).map(({ code }) => code)

const uuid = 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520'

const right: Readonly<Record<string, readonly unknown[]>> = {
  base64Binary: ['AAAA', 'QUJD\nREU=', 'QQ==', ' QQ = = '],
  boolean: [true, false],
  canonical: ['http://example.org/x|1.0', '#a'],
  code: ['a', 'in progress', 'åäö'],
  date: ['2026', '2026-02', '2024-02-29', '2000-02-29', '1912-12-12'],
  dateTime: [
    '2026',
    '2026-05-11',
    '2026-05-11T08:15:00Z',
    '2026-05-11T08:15:00.123456+02:00',
    '2026-12-31T23:59:60Z',
  ],
  decimal: [0, -1.5, 1e21, 1.25e-7],
  id: ['a', 'A-1.b', 'x'.repeat(64)],
  instant: ['2026-05-11T08:15:00.000+02:00', '2026-05-11T08:15:00-14:00'],
  integer: [0, -2147483648, 2147483647],
  markdown: ['# a\n\n* b'],
  oid: ['urn:oid:1.2.752.129.2.1.4.1', 'urn:oid:2.0.1'],
  positiveInt: [1, 2147483647],
  string: ['x', 'Åsa\tÖ\r\n', 'x'.repeat(1024 * 1024)],
  time: ['08:15:00', '23:59:60.5'],
  unsignedInt: [0, 2147483647],
  uri: [
    'urn:oid:1.2.3',
    uuid,
    uuid.toUpperCase().replace('URN:UUID', 'urn:uuid'),
    'http://example.org/ö',
    'a/b',
  ],
  url: ['https://example.org/fhir/$process-message', 'mailto:a@example.org'],
  uuid: [uuid],
}

const wrong: Readonly<Record<string, readonly unknown[]>> = {
  base64Binary: ['A', 'AAA', 'A===', 'ÅÅÅÅ', '=AAA', ' '],
  boolean: ['true', 0, 1],
  canonical: ['http://example.org/a b'],
  code: [' a', 'a ', 'a  b', 'a\n\nb', 1],
  date: [
    '0000',
    '26-05-11',
    '2026-13',
    '2026-00-10',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-1-1',
    '2026-05-11T00:00:00Z',
  ],
  dateTime: [
    '2026-05-11T08:15:00',
    '2026-05-11T08:15Z',
    '2026-05-11T24:00:00Z',
    '2026-02-30T08:15:00Z',
    '2026-05-11T08:15:61Z',
    '2026-05-11T08:15:00.Z',
    '2026-05-11T08:15:00+14:30',
    '2026-05-11T08:15:00+0200',
    '2026-05-11 08:15:00Z',
    '2026-05-11T08:15:00Z ',
    20260511,
  ],
  decimal: ['1.5', true],
  id: ['', 'x'.repeat(65), 'å', 'a_b', 'a b'],
  instant: ['2026-05-11', '2026-05-11T08:15:00'],
  integer: [1.5, 2147483648, -2147483649, '1'],
  oid: ['1.2.3', 'urn:oid:3.1', 'urn:oid:1', 'urn:oid:1.02'],
  positiveInt: [0, -1, 2147483648],
  string: [1, true],
  time: ['8:15:00', '08:15', '24:00:00', '08:15:00Z', '08:60:00'],
  unsignedInt: [-1, 0.5],
  uri: ['a b', 'a\tb', 'a\u00a0b', 'urn:oid:1.2.', 'urn:uuid:c757873d', `${uuid}0`],
  url: ['https://example.org/a b'],
  uuid: ['c757873d-ec9a-4326-a141-556f43239520', uuid.toUpperCase()],
}

describe('a primitive', () => {
  test.each(Object.entries(right))('%s takes every right value', (type, values) => {
    for (const value of values) expect([value, codesOf(type, value)]).toEqual([value, []])
  })

  test.each(Object.entries(wrong))('%s takes no wrong value', (type, values) => {
    for (const value of values) {
      expect([value, codesOf(type, value)]).toEqual([
        value,
        [expect.stringMatching(/^(primitive-format|json-type|empty-string)$/)],
      ])
    }
  })

  test.each(Object.keys(right).filter((type) => type !== 'boolean'))(
    '%s says what is wrong with its JSON',
    (type) => {
      expect(codesOf(type, null)).toEqual(['null-not-allowed'])
      expect(codesOf(type, ['x'])).toEqual(['array-not-allowed'])
      expect(codesOf(type, {})).toEqual(['json-type'])
      expect(codesOf(type, true)).toEqual(['json-type'])
    },
  )

  test.each(['string', 'markdown', 'code', 'uri', 'canonical', 'url'])(
    '%s holds no control characters and no halves of characters',
    (type) => {
      for (const part of ['\u0000', '\u0001', '\u001f', '\ud800', '\udc00'])
        expect([part, codesOf(type, `a${part}b`)]).toEqual([part, ['string-characters']])
      expect(codesOf(type, 'a\u007få\uffff')).toEqual([])
    },
  )

  test('as text may hold whole characters of any plane, in any order with others', () => {
    for (const type of ['string', 'markdown', 'code'])
      expect(codesOf(type, 'Å\u{1f3e5}\u{1f3e5}ö')).toEqual([])
  })

  test('of more than a megabyte is refused, except an attachment', () => {
    expect(codesOf('string', 'x'.repeat(1024 * 1024 + 1))).toEqual(['string-too-long'])
    expect(codesOf('uri', 'x'.repeat(1024 * 1024 + 1))).toEqual(['string-too-long'])
    expect(codesOf('base64Binary', 'AAAA'.repeat(512 * 1024))).toEqual([])
  })
})
