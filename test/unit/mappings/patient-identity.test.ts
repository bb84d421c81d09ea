import { describe, expect, test } from 'vitest'
import { isOverAt } from '../../../src/domain/time.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'

const at = 'Bundle.entry[1].resource'
const national = 'http://electronichealth.se/identifier/'
const after = (change: Change) => readChanged(inskrivningsmeddelande, change)

const pnr = (value: string, more: object = {}) => ({ ...more, system: `${national}personnummer`, value })
const right = '191212121212'
const other = '189602029812'
const ended = { period: { end: '2020-01-01' } }

/** The sample with these identifiers on its Patient; it is sent 2026-11-02T10:15:00+01:00. */
const identified = (...identifier: object[]) => {
  const { message, issues, unread } = after(({ the }) => (the('Patient').identifier = identifier))
  return { value: message?.patient.identity.value, issues, unread }
}

describe('of two numbers of one kind', () => {
  test.each([
    ['the official', pnr(other, { use: 'temp' }), pnr(right, { use: 'official' })],
    ['one that is not temporary', pnr(other, { use: 'temp' }), pnr(right)],
    ['one that is not secondary', pnr(other, { use: 'secondary' }), pnr(right)],
    ['one that is not old', pnr(other, { use: 'old' }), pnr(right)],
    ['one that has not ended', pnr(other, ended), pnr(right)],
    ['one that has not ended, official or not', pnr(other, { use: 'official', ...ended }), pnr(right)],
    ['one that has not ended yet', pnr(other, ended), pnr(right, { period: { end: '2026-11-02' } })],
  ])('%s is taken, and the other told as unread', (_what, first, second) => {
    const { value, issues, unread } = identified(first, second)
    expect([value, issues]).toEqual([right, []])
    expect(unread).toContain(`${at}.identifier[0]`)
    expect(identified(second, first).value).toBe(right)
  })

  test.each([
    ['two personnummer', pnr(right), pnr(other)],
    ['two official ones', pnr(right, { use: 'official' }), pnr(other, { use: 'official' })],
    ['an official and a usual personnummer', pnr(right, { use: 'official' }), pnr(other, { use: 'usual' })],
    ['an official and another', pnr(right, { use: 'official' }), pnr(other)],
    ['two systems of the same issuer', pnr(right), { system: 'urn:oid:1.2.752.129.2.1.3.1', value: other }],
    ['two temporary ones', pnr(right, { use: 'temp' }), pnr(other, { use: 'temp' })],
  ])('none is chosen in silence: %s', (_what, first, second) => {
    expect(identified(first, second)).toEqual({
      value: undefined,
      issues: [`patient-identity-ambiguous ${at}.identifier[1]`],
      unread: [],
    })
  })

  test('a repetition of the same number is none, whatever it is written like', () => {
    const again = { system: 'urn:oid:1.2.752.129.2.1.3.1', value: '19121212-1212' }
    expect(identified(pnr(right), again)).toMatchObject({ value: right, issues: [] })
  })

  test('reserve numbers of two issuers do not contradict each other, two of one issuer do', () => {
    const stockholm = (value: string, more: object = {}) => ({
      ...more,
      system: 'urn:oid:1.2.752.97.3.1.3',
      value,
    })
    const varmland = { system: 'urn:oid:1.2.752.74.9.2', value: '1' }
    expect(identified(stockholm('991981000010'), varmland)).toMatchObject({
      value: '991981000010',
      issues: [],
    })
    expect(identified(stockholm('991981000010'), stockholm('991981000028')).issues).toContain(
      `patient-identity-ambiguous ${at}.identifier[1]`,
    )
    expect(identified(stockholm('991981000028'), stockholm('991981000010', { use: 'official' })).value).toBe(
      '991981000010',
    )
  })

  test('nothing is left when all are old or ended', () => {
    expect(identified(pnr(right, { use: 'old' }), pnr(other, ended)).issues).toEqual([
      `patient-identity-missing ${at}.identifier`,
    ])
  })
})

describe('what has ended when the message is sent is not used', () => {
  const patient = (elements: object) =>
    after(({ the }) => Object.assign(the('Patient'), elements)).message?.patient

  test('of names', () => {
    const name = [{ use: 'official', family: 'Förr', ...ended }, { family: 'Nu' }]
    expect(patient({ name })?.name?.family).toBe('Nu')
  })

  test('of addresses, and a temporary one comes last', () => {
    expect(patient({ address: [{ city: 'FÖRR', ...ended }, { city: 'NU' }] })?.address?.city).toBe('NU')
    const typed = {
      url: 'http://hl7.se/fhir/ig/base/StructureDefinition/SEBaseAddressPersonExtension',
      valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '63381000052101' }] },
    }
    const address = [{ use: 'temp', extension: [typed], city: 'TILLFÄLLIG' }, { city: 'NU' }]
    expect(patient({ address })?.address?.city).toBe('NU')
  })

  test('of telephones, and a temporary one comes last', () => {
    const phone = (value: string, more: object = {}) => ({ ...more, system: 'phone', value })
    expect(patient({ telecom: [phone('1', ended), phone('2')] })?.phone).toBe('2')
    expect(patient({ telecom: [phone('1', { use: 'temp' }), phone('2')] })?.phone).toBe('2')
  })

  test('of the numbers of a stay', () => {
    const { message } = after(({ the }) =>
      the('Encounter').identifier?.unshift(
        { value: 'förr', ...ended },
        { use: 'temp', value: 'tillfälligt' },
      ),
    )
    expect(message).toMatchObject({ stay: inskrivningsmeddelande.stay })
  })
})

test('an end without time of day lasts to the end of its day, month or year', () => {
  const moment = '2026-11-02T10:15:00+01:00'
  for (const end of ['2026', '2026-11', '2026-11-02', '2026-11-02T10:15:00+01:00', '2026-11-02T09:16:00Z'])
    expect([end, isOverAt(end, moment)]).toEqual([end, false])
  for (const end of [
    '2025',
    '2026-10',
    '2026-11-01',
    '2026-11-02T10:14:59+01:00',
    '2026-11-02T10:10:00+02:00',
  ])
    expect([end, isOverAt(end, moment)]).toEqual([end, true])
})
