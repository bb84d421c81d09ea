import type { Bundle } from '@medplum/fhirtypes'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageTypes } from '../../src/domain/message-type.js'
import { fromFhir } from '../../src/mappings/from-fhir.js'
import { readLus, writeLus } from '../../src/mappings/lus-form.js'
import type { LusMessage } from '../../src/mappings/registry.js'
import { toFhir } from '../../src/mappings/to-fhir.js'
import { anyMessage, messages } from '../helpers/generated/index.js'
import { changed, changes } from '../helpers/bundle-changes.js'
import { silentlyLost } from '../helpers/bundle-leaves.js'

// fast-check prints seed and path of a failure; LUS_SEED tries another.
const seed = Number(process.env['LUS_SEED'] ?? 2017_612)
const runs = { seed, numRuns: 2000 }

const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}
const complete = { labelsComplete: true }

/** The Bundle as it is after a journey as bytes. */
const written = (message: LusMessage): Bundle =>
  JSON.parse(JSON.stringify(toFhir(message, addresses))) as Bundle

describe.each(messageTypes)('%s', (type) => {
  const generated: fc.Arbitrary<LusMessage> = messages[type]

  test('is the same after FHIR, with every leaf of the Bundle read', () => {
    fc.assert(
      fc.property(generated, (message) => {
        expect(fromFhir(written(message), complete)).toMatchObject({
          ok: true,
          value: { message, unread: [] },
        })
      }),
      runs,
    )
  })

  test('is the same after FHIR with relative references', () => {
    fc.assert(
      fc.property(generated, (message) => {
        expect(fromFhir(restful(written(message)), complete)).toMatchObject({
          ok: true,
          value: { message, unread: [] },
        })
      }),
      { ...runs, numRuns: 500 },
    )
  })

  test('is the same after its lus form', () => {
    fc.assert(
      fc.property(generated, (message) => {
        expect(readLus(JSON.parse(writeLus(message)))).toMatchObject({ ok: true, value: message })
      }),
      runs,
    )
  })

  test('becomes the same Bundle every time', () => {
    fc.assert(
      fc.property(generated, (message) => {
        expect(JSON.stringify(toFhir(message, addresses))).toBe(
          JSON.stringify(toFhir(structuredClone(message), addresses)),
        )
      }),
      { ...runs, numRuns: 300 },
    )
  })
})

test('nothing that other systems write is lost in silence, or repeated in an issue', () => {
  let understood = 0
  fc.assert(
    fc.property(anyMessage, changes, (message, list) => {
      const input = changed(written(message), list)
      const result = fromFhir(input, complete)
      expect(JSON.stringify(result.ok ? result.warnings : result.issues)).not.toContain(
        message.patient.identity.value,
      )
      if (!result.ok) return
      understood++
      const { message: read, unread } = result.value
      expect(
        silentlyLost(
          input,
          toFhir(read, addresses),
          unread.map(({ path }) => path),
        ),
      ).toEqual([])
      expect(readLus(JSON.parse(writeLus(read)))).toMatchObject({ ok: true, value: read })
    }),
    { seed, numRuns: 6000 },
  )
  expect(understood).toBeGreaterThan(3000)
})

/** The Bundle with RESTful fullUrls, and references relative to them. */
function restful(bundle: Bundle): Bundle {
  const base = 'https://ehr.example/fhir/'
  const relative = new Map(
    (bundle.entry ?? []).map(({ fullUrl = '', resource }) => [
      fullUrl,
      `${resource?.resourceType}/${resource?.id}`,
    ]),
  )
  const text = JSON.stringify(bundle, (key, value: unknown) => {
    const other = typeof value === 'string' ? relative.get(value) : undefined
    if (other === undefined) return value
    return key === 'fullUrl' ? base + other : key === 'reference' ? other : value
  })
  return JSON.parse(text) as Bundle
}
