import type { Communication } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { sampleOf } from '../../helpers/samples/index.js'

const { statusmeddelande } = sampleOf
const at = 'Bundle.entry[4].resource'

const after = (change: Change) => readChanged(statusmeddelande, change)
const said = (elements: Partial<Communication>) =>
  after(({ the }) => Object.assign(the('Communication'), elements))

describe('a statusmeddelande', () => {
  test('tells a state where its text has no name', () => {
    const { message, unread } = said({ payload: [{ contentString: 'Feber' }] })
    expect(message).toMatchObject({ state: 'Feber' })
    expect(message).not.toHaveProperty('services')
    expect(unread).toEqual([])
  })

  test('tells services alone', () => {
    const { message, issues } = after(({ the }) => the('Communication').payload?.shift())
    expect(message).toMatchObject({ services: statusmeddelande.services })
    expect(issues).toEqual([])
  })

  test('names a second text of the same name as unread', () => {
    const { message, unread } = after(({ the }) => {
      const [first] = the('Communication').payload ?? []
      the('Communication').payload?.push({ ...structuredClone(first), contentString: 'Bättre' })
    })
    expect(message).toMatchObject({ state: statusmeddelande.state })
    expect(unread).toEqual([`${at}.payload[2]`])
  })

  test('makes no request: that is a vårdbegäran', () => {
    const { issues } = after(({ the }) => {
      const [coding] = the('Communication').payload?.[0]?.extension?.[0]?.valueCodeableConcept?.coding ?? []
      Object.assign(coding ?? {}, { code: 'request' })
    })
    expect(issues).toEqual([`code-unknown ${at}.payload[0].extension[0].valueCodeableConcept.coding[0].code`])
  })

  test.each([
    ['texts on no further ground', () => said({ extension: [] }), [`content-advised ${at}.extension`]],
    ['ground and no texts', () => said({ payload: [] }), [`content-advised ${at}.payload`]],
    ['neither', () => said({ extension: [], payload: [] }), []],
  ])('is asked about with %s', (_what, read, issues) => {
    expect(read().issues).toEqual(issues)
  })

  test('goes to nobody but whom its sender names', () => {
    expect(mappingOf(statusmeddelande).addressees).toBe('named')
  })
})

describe('the texts of a statusmeddelande', () => {
  test.each([
    ['halsoOchSjukvard', 'samtycke', true],
    ['halsoOchSjukvard', 'menprovning', true],
    ['halsoOchSjukvard', 'lagen', false],
    ['socialtjanst', 'samtycke', false],
    ['utforare', 'samtycke', false],
  ] as const)('are told to %s on the ground of %s: %s', (recipientKind, legalBasis, isTold) => {
    const result = minimise({ ...statusmeddelande, legalBasis }, { recipientKind, items: contentItems })
    for (const text of ['state', 'services'] as const)
      expect('message' in result && result.message[text]).toBe(isTold ? statusmeddelande[text] : undefined)
  })
})

describe('the page of a statusmeddelande', () => {
  const { page } = mappingOf(statusmeddelande)

  test('demands an answer: admitted, gone home or dead', () => {
    const { state: _, services: __, ...bare } = statusmeddelande
    for (const message of [statusmeddelande, bare])
      expect(page(message).request).toContain(
        'ska besvaras: meddela enheten nedan om patienten har skrivits in, gått hem eller avlidit.',
      )
    expect(page(statusmeddelande).request).not.toContain('Kontakta')
    expect(page(bare).request).toContain('Kontakta enheten.')
  })
})
