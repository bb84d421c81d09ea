import type { Communication } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { recipientKindOf } from '../../../src/domain/unit.js'
import { avvikelseCategories, duties } from '../../../src/mappings/avvikelse/message.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged } from '../../helpers/changed-sample.js'
import { sampleOf, samples } from '../../helpers/samples/index.js'

const { avvikelse } = sampleOf
const at = 'Bundle.entry[4].resource'
const systemOf = (name: string) => `https://lus-gateway.example/fhir/CodeSystem/${name}`

const said = (elements: Partial<Communication>) =>
  readChanged(avvikelse, ({ the }) => Object.assign(the('Communication'), elements))

describe('an avvikelse', () => {
  test.each(Object.entries(avvikelseCategories))('may be about %s', (code, display) => {
    const read = said({ category: [{ coding: [{ system: systemOf('avvikelse'), code, display }] }] })
    expect(read).toMatchObject({ message: { category: code }, unread: [], issues: [] })
  })

  test.each(Object.entries(duties))('may report that the duty %s was missed', (code, display) => {
    const read = said({ reasonCode: [{ coding: [{ system: systemOf('missed-duty'), code, display }] }] })
    expect(read).toMatchObject({ message: { duty: code }, unread: [], issues: [] })
  })

  test('must say both, by code', () => {
    expect(said({ category: [{ text: 'Klagomål' }], reasonCode: [] }).issues).toEqual([
      `content-missing ${at}.category`,
      `content-missing ${at}.reasonCode`,
    ])
  })

  test('knows no others', () => {
    const other = (name: string) => [{ coding: [{ system: systemOf(name), code: 'parkering' }] }]
    expect(said({ category: other('avvikelse'), reasonCode: other('missed-duty') }).issues).toEqual([
      `code-unknown ${at}.category[0].coding[0].code`,
      `code-unknown ${at}.reasonCode[0].coding[0].code`,
    ])
  })

  test('names the paragraph of every duty of the act', () => {
    const sources = Object.values(duties).map((words) => /\((LUS [\d:-]+( kap\.)?|rutin)/.exec(words)?.[1])
    expect(sources).not.toContain(undefined)
  })

  test('goes to nobody but whom its sender names', () => {
    expect(mappingOf(avvikelse).addressees).toBe('named')
  })
})

describe('an avvikelse tells', () => {
  const told = (kind: Parameters<typeof recipientKindOf>[0], legalBasis = avvikelse.legalBasis) => {
    const result = minimise(
      { ...avvikelse, legalBasis },
      { recipientKind: recipientKindOf(kind), items: contentItems },
    )
    return 'message' in result ? result.message : undefined
  }

  test.each(['slutenvard', 'bistandsenhet', 'hemtjanst', 'funktionsbrevlada'] as const)(
    'a %s no more of the patient than number and protection, even on consent',
    (kind) => {
      const { identity, protection } = avvikelse.patient
      expect(told(kind, 'samtycke')?.patient).toEqual({ identity, protection })
      expect(told(kind, 'samtycke')).toMatchObject({ category: 'rutin', duty: 'inskrivningsmeddelande' })
    },
  )

  test.each([
    ['slutenvard', 'menprovning', true],
    ['bistandsenhet', 'samtycke', true],
    ['slutenvard', 'lagen', false],
    ['hemtjanst', 'samtycke', false],
    ['funktionsbrevlada', 'samtycke', false],
  ] as const)('a %s on the ground of %s what happened: %s', (kind, legalBasis, isTold) => {
    expect(told(kind, legalBasis)?.description).toBe(isTold ? avvikelse.description : undefined)
  })

  test('a function mailbox what no other message tells it', () => {
    for (const message of samples)
      expect('message' in minimise(message, { recipientKind: 'funktion', items: contentItems })).toBe(
        message.type === 'avvikelse',
      )
  })
})

test('the page of an avvikelse names the duty by its paragraph', () => {
  const rows = mappingOf(avvikelse)
    .page(avvikelse)
    .sections.flatMap((section) => section.rows)
  expect(rows).toContainEqual({
    label: 'Skyldighet som brustit',
    value: 'Inskrivningsmeddelande inom 24 timmar (LUS 2:1-3)',
  })
})
