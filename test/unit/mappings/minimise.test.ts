import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { legalBases } from '../../../src/domain/envelope.js'
import { messageTypes } from '../../../src/domain/message-type.js'
import type { RecipientKind } from '../../../src/domain/unit.js'
import { readLus, writeLus } from '../../../src/mappings/lus-form.js'
import type { ContentRule } from '../../../src/mappings/message-mapping.js'
import { minimise, type Audience } from '../../../src/mappings/minimise.js'
import { registry, type LusMessage } from '../../../src/mappings/registry.js'
import { envelope, type ObjectSchema } from '../../../src/mappings/shared/schemas.js'
import { anyMessage } from '../../helpers/generated/index.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../../helpers/messages.js'
import { sampleOf } from '../../helpers/samples/index.js'

const everything: Audience = { recipientKind: 'halsoOchSjukvard', items: contentItems }
const kinds: readonly RecipientKind[] = [
  'halsoOchSjukvard',
  'socialtjanst',
  'utforare',
  'funktion',
  'patient',
  'narstaende',
]

/** Messages with every field there is, so that each rule has something to say. */
const full: Record<(typeof messageTypes)[number], LusMessage> = sampleOf

const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], value)

const required = new Set([
  'patient.identity',
  'patient.protection',
  ...messageTypes.flatMap((type) => registry[type].schema.required.map((field) => `${type}:${field}`)),
])

const isRequired = (type: string, path: string): boolean =>
  required.has(path) || required.has(`${type}:${path}`)

/** What becomes of one field of a message for an audience, everything else being allowed. */
function fateOf(message: LusMessage, path: string, audience: Audience) {
  const result = minimise(message, audience)
  if ('refused' in result) return 'refused'
  const loss = result.withheld.find((one) => one.path === path)
  const isThere = valueAt(result.message, path) !== undefined
  return loss === undefined ? (isThere ? 'told' : 'lost') : isThere ? 'both' : loss.reason
}

describe.each(messageTypes)('the content rules of %s', (type) => {
  const message = full[type]
  const basis = 'legalBasis' in message ? message.legalBasis : 'lagen'
  const rules = registry[type].content
  /** Whether there is no message without the fields that these rules are about: one is required, or they are all of which one must be. */
  const isNothingWithout = (taken: readonly ContentRule[]): boolean => {
    const paths = new Set(taken.map((rule) => rule.path))
    const { anyOf } = registry[type].schema
    return (
      [...paths].some((path) => isRequired(type, path)) ||
      anyOf?.every(({ required }) => required.some((field) => paths.has(field))) === true
    )
  }

  /** What becomes of a field that recipient and channel may have: a kvittens has the act alone to go by. */
  const open = (allowed: readonly string[]) => (allowed.includes(basis) ? 'told' : 'legal-basis')

  test.each(rules)(
    '$path is told to whom the rule names, and to nobody else',
    ({ path, to, basis: allowed }) => {
      for (const recipientKind of kinds) {
        const fate = fateOf(message, path, { recipientKind, items: contentItems })
        const taken = rules.filter((rule) => !rule.to.includes(recipientKind) || !rule.basis.includes(basis))
        if (isNothingWithout(taken)) expect(fate).toBe('refused')
        else expect(fate).toBe(to.includes(recipientKind) ? open(allowed) : 'recipient-kind')
      }
    },
  )

  test.each(rules)(
    '$path is told on the legal bases the rule names, and on no other',
    ({ path, basis: allowed }) => {
      for (const legalBasis of 'legalBasis' in message ? legalBases : (['lagen'] as const)) {
        const said = 'legalBasis' in message ? ({ ...message, legalBasis } as LusMessage) : message
        const taken = rules.filter((rule) => !rule.basis.includes(legalBasis))
        const fate = isNothingWithout(taken)
          ? 'refused'
          : allowed.includes(legalBasis)
            ? 'told'
            : 'legal-basis'
        expect(fateOf(said, path, everything)).toBe(fate)
      }
    },
  )

  test.each(rules)(
    '$path is told on channels that may have its kind of content, and on no other',
    ({ path, item, basis: allowed }) => {
      for (const left of contentItems) {
        const items = contentItems.filter((one) => one !== left)
        const fate = fateOf(message, path, { ...everything, items })
        const taken = rules.filter((rule) => rule.item === left || !rule.basis.includes(basis))
        if (isNothingWithout(taken)) expect(fate).toBe('refused')
        else expect(fate).toBe(left === item && open(allowed) === 'told' ? 'channel' : open(allowed))
      }
    },
  )

  test('the sample tries every rule', () => {
    expect(rules.filter(({ path }) => valueAt(message, path) === undefined)).toEqual([])
  })

  test('every field of the schema has exactly one rule', () => {
    const { patient } = envelope.properties
    const leaves = [...leafPaths(registry[type].schema, ''), ...leafPaths(patient, 'patient')]
    const covering = leaves.map((leaf) => ({
      leaf,
      rules: rules.filter(({ path }) => leaf === path || leaf.startsWith(`${path}.`)).length,
    }))
    expect(covering.filter(({ rules }) => rules !== 1)).toEqual([])
  })

  test('every rule is about a field of the schema', () => {
    const { patient } = envelope.properties
    const leaves = [...leafPaths(registry[type].schema, ''), ...leafPaths(patient, 'patient')]
    expect(
      rules.filter(({ path }) => !leaves.some((leaf) => leaf === path || leaf.startsWith(`${path}.`))),
    ).toEqual([])
  })
})

/** Paths of the values that a schema allows; alternatives and lists are leaves themselves. */
function leafPaths(schema: object, path: string): readonly string[] {
  if (!('properties' in schema)) return [path]
  const { properties } = schema as ObjectSchema
  return Object.entries(properties).flatMap(([key, inner]) =>
    leafPaths(inner, path === '' ? key : `${path}.${key}`),
  )
}

describe('a minimised message', () => {
  test('gives the hospital ward and reason only on a further basis (LUS 2:2)', () => {
    const result = minimise({ ...inskrivningsmeddelande, legalBasis: 'lagen' }, everything)
    expect(result).toMatchObject({
      withheld: [
        { kind: 'withheld', path: 'patient.phone', reason: 'legal-basis' },
        { kind: 'withheld', path: 'ward', reason: 'legal-basis' },
        { kind: 'withheld', path: 'reason', reason: 'legal-basis' },
      ],
    })
  })

  test('is the same message when all may be told', () => {
    expect(minimise(inskrivningsmeddelande, everything)).toEqual({
      message: inskrivningsmeddelande,
      withheld: [],
    })
  })

  test('is refused where the channel may not have the identity', () => {
    const items = contentItems.filter((item) => item !== 'identity')
    expect(minimise(kvittens, { ...everything, items })).toEqual({ refused: 'content' })
  })

  test('goes to no patient and no relative', () => {
    for (const recipientKind of ['patient', 'narstaende'] as const)
      expect(minimise(utskrivningsklar, { ...everything, recipientKind })).toEqual({ refused: 'content' })
  })

  test('is still a message, and says what was withheld and nothing else less', () => {
    const audience = fc.record({
      recipientKind: fc.constantFrom(...kinds),
      items: fc.subarray([...contentItems]),
    })
    let told = 0
    fc.assert(
      fc.property(anyMessage, audience, (message, given) => {
        const before = structuredClone(message)
        const result = minimise(message, given)
        expect(message).toEqual(before)
        if ('refused' in result) return
        told++
        expect(readLus(JSON.parse(writeLus(result.message))).ok).toBe(true)
        for (const { path } of result.withheld) expect(valueAt(result.message, path)).toBeUndefined()
        const kept = registry[message.type].content.filter(
          ({ path }) => !result.withheld.some((loss) => loss.path === path),
        )
        for (const { path } of kept) expect(valueAt(result.message, path)).toEqual(valueAt(message, path))
        const { id, sender, arende, chain } = result.message
        expect({ id, sender, arende, chain }).toEqual({
          id: message.id,
          sender: message.sender,
          arende: message.arende,
          chain: message.chain,
        })
      }),
      { seed: 2017_612, numRuns: 1000 },
    )
    expect(told).toBeGreaterThan(50)
  })
})
