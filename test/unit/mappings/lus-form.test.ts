import { describe, expect, test } from 'vitest'
import { messageTypes } from '../../../src/domain/message-type.js'
import { lusSchema, readLus, writeLus } from '../../../src/mappings/lus-form.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../../helpers/messages.js'
import { samples } from '../../helpers/samples/index.js'

const told = (json: unknown) => {
  const result = readLus(json)
  return result.ok ? 'read' : result.issues.map(({ code, at, details }) => ({ code, at, ...details }))
}

const lusForm = (at: string, keyword: string) => ({ code: 'lus-form', at, keyword })

describe('the lus form', () => {
  test.each(samples)('gives back the $type that was written', (message) => {
    expect(readLus(JSON.parse(writeLus(message)))).toEqual({ ok: true, value: message, warnings: [] })
  })

  test('passes on warnings about the identity', () => {
    const identity = { kind: 'personnummer', system: 'urn:oid:1.2.752.129.2.1.3.1', value: '19121212-1212' }
    const result = readLus({ ...kvittens, patient: { ...kvittens.patient, identity } })
    expect(result).toMatchObject({
      ok: true,
      value: {
        patient: {
          identity: { system: 'http://electronichealth.se/identifier/personnummer', value: '191212121212' },
        },
      },
      warnings: [{ code: 'identity-separator', at: 'patient.identity.value' }],
    })
  })
})

describe('what is no message in the lus form is refused', () => {
  test.each([
    ['null', null],
    ['a text', 'kvittens'],
    ['a list', [kvittens]],
    ['an object without type', {}],
    ['an unknown type', { ...kvittens, type: 'brev' }],
  ])('%s', (_what, json) => {
    expect(told(json)).toMatchObject([{ code: 'event-unknown', at: 'type' }])
  })

  test.each([
    ['a required field', { ...kvittens, readAt: undefined }, [lusForm('readAt', 'required')]],
    [
      'a field of no message',
      { ...kvittens, ward: { hsaId: 'x' } },
      [lusForm('message', 'additionalProperties')],
    ],
    ['a date where a time must be', { ...kvittens, readAt: '2026-11-02' }, [lusForm('readAt', 'format')]],
    [
      'an HSA-id in small letters',
      { ...kvittens, sender: { hsaId: 'se2321000016-x' } },
      [lusForm('sender.hsaId', 'format')],
    ],
    ['an unknown legal basis', { ...utskrivningsklar, legalBasis: 'x' }, [lusForm('legalBasis', 'enum')]],
    ['a decision by nobody', { ...utskrivningsklar, decidedBy: {} }, [lusForm('decidedBy', 'minProperties')]],
    [
      'an item of a list',
      {
        ...kvittens,
        chain: [
          { role: 'source', message: 'a' },
          { role: 'x', message: 'a' },
        ],
      },
      [lusForm('chain[1].role', 'enum')],
    ],
  ])('for %s', (_what, json, issues) => {
    expect(told(JSON.parse(JSON.stringify(json)))).toEqual(issues)
  })

  test('for a protection that is neither known nor unknown', () => {
    const patient = { ...kvittens.patient, protection: { status: 'known' } }
    expect(told({ ...kvittens, patient })).toContainEqual(lusForm('patient.protection', 'oneOf'))
  })

  test('for a kind that is not the one of the system', () => {
    const identity = { ...kvittens.patient.identity, kind: 'samordningsnummer' }
    expect(told({ ...kvittens, patient: { ...kvittens.patient, identity } })).toEqual([
      lusForm('patient.identity.kind', 'const'),
    ])
  })

  test('for all its faults at once, the identity among them, and without a word of what was written', () => {
    const identity = {
      kind: 'personnummer',
      system: 'http://electronichealth.se/identifier/personnummer',
      value: '191212121213',
    }
    const json = {
      ...inskrivningsmeddelande,
      Hemligsson: 'Hemlig Hemligsson',
      patient: { ...inskrivningsmeddelande.patient, identity, name: { given: [], Hemlig: 'x' } },
      stay: { value: '' },
    }
    const issues = told(json)
    expect(issues).toEqual(
      expect.arrayContaining([
        lusForm('message', 'additionalProperties'),
        lusForm('patient.name', 'additionalProperties'),
        lusForm('patient.name', 'anyOf'),
        lusForm('stay.value', 'minLength'),
        { code: 'identity-check-digit', at: 'patient.identity.value' },
      ]),
    )
    expect(JSON.stringify(issues)).not.toMatch(/hemlig|1912/i)
  })
})

test.each(messageTypes)('the published schema of %s is closed and names its type', (type) => {
  expect(lusSchema(type)).toMatchObject({
    $id: `https://lus-gateway.example/fhir/lus/${type}.schema.json`,
    additionalProperties: false,
    properties: { type: { const: type }, patient: { type: 'object' } },
  })
  expect(JSON.parse(JSON.stringify(lusSchema(type)))).toEqual(lusSchema(type))
})
