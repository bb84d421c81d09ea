// The validator on mutated messages: it always answers, and never with what the sender wrote.
import { create } from '#r4-validator'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issueText } from '../../src/domain/issue.js'
import { createRuntime } from '../../src/profiles/checks/runtime.js'
import { validateResource } from '../../src/profiles/validator.js'
import { sampleBundle } from '../helpers/sample-bundle.js'

type Container = Record<string, unknown>

const names = new Set(create(createRuntime().runtime).elementNames)

/** What a sender might write and must not see again: told apart from any word of ours. */
const secret = fc.constantFrom(
  'Tolvan Qvintus',
  '191212121212',
  'Qvintusgatan 12',
  '070-1740605',
  'qvintus@example.org',
)
const hostileName = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'resourceType',
  '_',
  '',
)
const propertyName = fc.oneof(secret, hostileName, fc.constantFrom(...names))
const leaf = fc.oneof(
  secret,
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    '#',
    '2026-02-30',
    'urn:uuid:x',
    '\u0000',
    '\ud800',
  ),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(propertyName, tie('value')), { maxLength: 4 }).map((pairs) => withOwn({}, pairs)),
  ),
}))

/** Sets own properties, also `__proto__`, as JSON.parse does. */
function withOwn(target: object, pairs: readonly (readonly [string, unknown])[]): object {
  for (const [key, own] of pairs) {
    Object.defineProperty(target, key, { value: own, enumerable: true, writable: true, configurable: true })
  }
  return target
}

interface Mutation {
  readonly place: number
  readonly how: 'replace' | 'remove' | 'add' | 'repeat' | 'move'
  readonly name: string
  readonly value: unknown
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(10_000),
  how: fc.constantFrom('replace', 'remove', 'add', 'repeat', 'move'),
  name: propertyName,
  value,
})

const copyOf = (it: unknown): unknown => JSON.parse(JSON.stringify(it)) as unknown

const containersOf = (it: unknown): Container[] =>
  typeof it === 'object' && it !== null ? [it as Container, ...Object.values(it).flatMap(containersOf)] : []

function mutate(bundle: unknown, { place, how, name, value }: Mutation): void {
  const containers = containersOf(bundle)
  const target = containers[place % containers.length] ?? {}
  const keys = Object.keys(target)
  const key = keys[place % Math.max(1, keys.length)] ?? '0'
  if (how === 'remove') delete target[key]
  else if (how === 'add' && Array.isArray(target)) target.push(copyOf(value))
  else if (how === 'add') withOwn(target, [[name, copyOf(value)]])
  else if (how === 'repeat') target[key] = copyOf([target[key], target[key]])
  else if (how === 'move') withOwn(target, [[key, copyOf(containers[(place * 7) % containers.length])]])
  else target[key] = copyOf(value)
}

const step = /^([A-Za-z0-9]+)(\[\d+\])?$/
const isKnownPath = (at: string): boolean =>
  at.split('.').every((part, i) => {
    const name = step.exec(part)?.[1]
    return name !== undefined && (i === 0 ? ['Bundle', 'Resource'].includes(name) : names.has(name))
  })

const secrets = ['Tolvan', 'Qvintus', '191212121212', '1740605', 'qvintus']

describe('a mutated message', () => {
  test('gets an answer, made of known names and of nothing that was sent', () => {
    const prototype = Object.getOwnPropertyNames(Object.prototype).join(' ')
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const bundle = sampleBundle()
        for (const each of mutations) mutate(bundle, each)
        const message = copyOf(bundle)
        const issues = validateResource(message)
        for (const { at } of issues) expect(at).toSatisfy(isKnownPath)
        const said = issues
          .map((issue) => [issue.at, issueText(issue, 'en'), issueText(issue, 'sv')].join(' '))
          .join(' ')
        expect(secrets.filter((word) => said.includes(word))).toEqual([])
        expect(validateResource(message)).toEqual(issues)
      }),
      { numRuns: 2000 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).join(' ')).toBe(prototype)
    expect(validateResource(sampleBundle())).toEqual([])
  })

  test('that is any JSON at all gets an answer', () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.jsonValue()), (anything) => {
        expect(validateResource(anything).length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})
