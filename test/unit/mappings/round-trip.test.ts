import { describe, expect, it } from 'vitest'
import { fromFhir } from '../../../src/mappings/from-fhir.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { samples } from '../../helpers/samples/index.js'

const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}

describe('a message written as FHIR', () => {
  it.each(samples)('$type reads back as itself, with nothing unread', (message) => {
    const result = fromFhir(toFhir(message, addresses), { labelsComplete: true })
    expect(result).toEqual({ ok: true, value: { message, unread: [] }, warnings: [] })
  })
})
