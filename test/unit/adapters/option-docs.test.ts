// Every option says what to write, to whoever mends a fault and on the adapter's page alike.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fhirOptionsSchema } from '../../../src/adapters/fhir/index.js'
import { letterOptionsSchema } from '../../../src/adapters/letter/index.js'
import { webcareOptionsSchema } from '../../../src/adapters/webcare/index.js'

interface Described {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Described>>
}

const schemas: Readonly<Record<string, Described>> = {
  fhir: fhirOptionsSchema,
  letter: letterOptionsSchema,
  webcare: webcareOptionsSchema,
}

const optionsOf = (schema: Described): readonly (readonly [string, Described])[] =>
  Object.entries(schema.properties ?? {})

const options = Object.entries(schemas).flatMap(([adapter, schema]) =>
  optionsOf(schema).map(([option, described]) => [adapter, option, described] as const),
)

test.each(options)('the page of %s has %s, with what to write', (adapter, option, { description = '' }) => {
  const page = readFileSync(new URL(`../../../docs/adapters/${adapter}.md`, import.meta.url), 'utf8')
  expect(description).toMatch(/^\S.+\S$/)
  expect(page).toContain(`\n| \`${option}\` | ${description} | `)
})

test.each(options)('what is inside an option of %s is described too: %s', (_, __, described) => {
  const inner = (node: Described): readonly Described[] =>
    optionsOf(node).flatMap(([, one]) => [one, ...inner(one)])
  const leaves = inner(described).filter(({ properties }) => properties === undefined)
  for (const { description } of leaves) expect(description).toMatch(/^\S.+\S$/)
})
