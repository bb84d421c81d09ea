import { expect, test } from 'vitest'
import { hsaIdSystems, isHsaIdSystem, parseHsaId } from '../../../src/domain/hsa-id.js'

test.each([
  'SE2321000016-TEST1',
  'SE2321000131-P000000123456',
  'SE2321000131-P000000123457',
  'SE2321000016-A',
])('%s is an HSA-id', (text) => {
  expect(parseHsaId(text)).toBe(text)
})

test('an HSA-id is read in any case and compared in capitals', () => {
  expect(parseHsaId('se2321000016-test1')).toBe('SE2321000016-TEST1')
})

test('an HSA-id has at most 31 characters', () => {
  expect(parseHsaId(`SE2321000016-${'A'.repeat(18)}`)).toBeDefined()
  expect(parseHsaId(`SE2321000016-${'A'.repeat(19)}`)).toBeUndefined()
})

test.each([
  ['nothing after the dash', 'SE2321000016-'],
  ['no dash', 'SE2321000016TEST1'],
  ['another country', 'NO2321000016-TEST1'],
  ['an organisation number of 9 digits', 'SE232100001-TEST1'],
  ['å', 'SE2321000016-TÅST1'],
  ['@', 'SE2321000016-T@ST1'],
  ['a second dash', 'SE2321000016-TEST-1'],
  ['a space before it', ' SE2321000016-TEST1'],
  ['a line break after it', 'SE2321000016-TEST1\n'],
  ['a long s, which becomes S in capitals', '\u017FE2321000016-TEST1'],
  ['a sharp s, which becomes SS in capitals', 'SE2321000016-TE\u00DFT1'],
  ['nothing at all', ''],
])('%s makes no HSA-id', (_, text) => {
  expect(parseHsaId(text)).toBeUndefined()
})

test('the systems of the base profile, of RIV-TA and of the person service are read; the first is written', () => {
  expect(hsaIdSystems.emit).toBe('urn:oid:1.2.752.29.4.19')
  for (const oid of ['29.4.19', '129.2.1.4.1', '29.6.2.1', '29.6.10.1'])
    expect(isHsaIdSystem(`urn:oid:1.2.752.${oid}`)).toBe(true)
})

test.each(['', '1.2.752.29.4.19', 'urn:oid:2.5.4.97', 'urn:oid:1.2.752.129.2.1.3.1'])(
  '"%s" is no system of HSA-ids',
  (system) => {
    expect(isHsaIdSystem(system)).toBe(false)
  },
)
