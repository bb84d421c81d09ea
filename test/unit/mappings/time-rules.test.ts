// What is told as past, and the sending itself, against the clocks of sender and gateway.
import { describe, expect, it } from 'vitest'
import { issueCatalogue } from '../../../src/domain/issue.js'
import { epochOf } from '../../../src/domain/time.js'
import type { LusMessage } from '../../../src/mappings/registry.js'
import { timeIssues } from '../../../src/mappings/time-rules.js'
import { inskrivningsmeddelande, kvittens, time, utskrivningsklar } from '../../helpers/messages.js'

const sentAt = time('2026-11-02T10:15:00+01:00')
const atSending = epochOf(sentAt)
const minuteMs = 60_000
const faults = (message: LusMessage, now?: number) =>
  timeIssues({ ...message, sentAt }, now).map(({ code, at }) => `${code} ${at}`)

const within = time('2026-11-02T10:20:00+01:00')
const beyond = time('2026-11-02T10:20:01+01:00')
const stay = 'Bundle.entry.resource.ofType(Encounter)'
const times: readonly (readonly [string, (at: typeof within) => LusMessage, string])[] = [
  [
    'an admission',
    (admittedAt) => ({ ...inskrivningsmeddelande, admittedAt, assessedAt: sentAt }),
    `${stay}.period.start`,
  ],
  ['an assessment', (assessedAt) => ({ ...inskrivningsmeddelande, assessedAt }), `${stay}.extension`],
  ['a decision', (decidedAt) => ({ ...utskrivningsklar, decidedAt }), `${stay}.extension`],
  ['a reading', (readAt) => ({ ...kvittens, readAt }), 'Bundle.entry.resource.ofType(Task).lastModified'],
]

describe('what is told as past', () => {
  it.each(times)('%s may lie five minutes after the sending: clocks differ', (_, message) => {
    expect(faults(message(within), atSending + 10 * minuteMs)).toEqual([])
  })

  it.each(times)('%s that lies further after the sending is a warning', (_, message, place) => {
    expect(faults(message(beyond), atSending + 10 * minuteMs)).toEqual([`time-in-future ${place}`])
    expect(faults(message(beyond))).toEqual([`time-in-future ${place}`])
    expect(issueCatalogue['time-in-future'].severity).toBe('warning')
  })

  it.each(times)(
    '%s that lies in the future of the gateway’s own clock is a warning',
    (_, message, place) => {
      const early = atSending - 2 * minuteMs
      expect(faults(message(within), early)).toEqual([`time-in-future ${place}`])
    },
  )
})

describe('the sending', () => {
  it.each([
    ['five minutes ahead of the gateway’s clock is taken', 5 * minuteMs, []],
    ['further ahead is a fault', 5 * minuteMs + 1, ['sent-in-future Bundle.timestamp']],
    ['long ago is taken: a message may have waited', -365 * 24 * 60 * minuteMs, []],
  ])('%s', (_, ahead, expected) => {
    expect(faults(inskrivningsmeddelande, atSending - ahead)).toEqual(expected)
    expect(issueCatalogue['sent-in-future'].severity).toBe('error')
  })
})
