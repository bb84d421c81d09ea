// A fixture of a day that has not come yet is sent now; what it says stays.
import { describe, expect, it } from 'vitest'
import { asSentBy } from '../../../src/cli/replay-time.js'

const now = Date.parse('2026-11-24T12:00:00Z')

describe('a fixture', () => {
  it.each([
    ['of the past', '{"timestamp":"2026-11-02T10:15:00+01:00","entry":["2027-01-18T11:20:00+01:00"]}'],
    ['that says no time', '{"resourceType":"Bundle"}'],
    ['whose time is none', '{"timestamp":"2030-13-01T00:00:00Z"}'],
  ])('%s goes as it is', (_, body) => {
    expect(asSentBy(body, now)).toBe(body)
  })

  it('of the future is sent now, and says what it said', () => {
    const body = '{ "timestamp": "2027-01-18T11:20:00+01:00", "entry": ["2027-01-18T11:20:00+01:00"] }'
    expect(asSentBy(body, now)).toBe(
      '{ "timestamp": "2026-11-24T12:00:00.000Z", "entry": ["2027-01-18T11:20:00+01:00"] }',
    )
  })
})
