import { describe, expect, test } from 'vitest'
import { calendarByLaw, type Calendar } from '../../../src/domain/calendar.js'
import {
  deadlineRules,
  inskrivningsmeddelandeDue,
  kvittensDue,
  paymentLiabilityFrom,
  utskrivningsinformationDue,
  utskrivningsmeddelandeDue,
} from '../../../src/domain/deadlines.js'

const at = (text: string): number => Date.parse(text)

describe('LUS 2:3, inskrivningsmeddelande within 24 elapsed hours of the admission', () => {
  test.each([
    ['on an ordinary day', '2026-11-02T10:00+01:00', '2026-11-03T10:00+01:00'],
    ['on a Friday evening: the weekend counts', '2026-11-06T20:15+01:00', '2026-11-07T20:15+01:00'],
    ['on Maundy Thursday evening: långfredagen counts', '2026-04-02T21:00+02:00', '2026-04-03T21:00+02:00'],
    ['on julafton', '2026-12-24T13:00+01:00', '2026-12-25T13:00+01:00'],
    ['on the last of December', '2026-12-31T18:00+01:00', '2027-01-01T18:00+01:00'],
    ['before the clock is put forward', '2026-03-28T12:00+01:00', '2026-03-29T13:00+02:00'],
    ['before the clock is put back', '2026-10-24T12:00+02:00', '2026-10-25T11:00+01:00'],
  ])('LUS 2:3 %s: admitted %s, due %s', (_, admitted, due) => {
    expect(inskrivningsmeddelandeDue(at(admitted))).toEqual({
      duty: 'inskrivningsmeddelande',
      due: at(due),
      strictDue: at(due),
      rule: 'lus-2-3-admission',
    })
  })

  test('LUS 2:3 a later assessment starts the 24 hours', () => {
    const deadline = inskrivningsmeddelandeDue(at('2026-11-02T10:00+01:00'), at('2026-11-05T09:30+01:00'))
    expect(deadline).toMatchObject({ due: at('2026-11-06T09:30+01:00'), rule: 'lus-2-3-assessment' })
  })

  test.each(['2026-11-02T10:00+01:00', '2026-11-01T23:00+01:00'])(
    'LUS 2:3 an assessment no later than the admission (%s) moves nothing',
    (assessed) => {
      const deadline = inskrivningsmeddelandeDue(at('2026-11-02T10:00+01:00'), at(assessed))
      expect(deadline).toMatchObject({ due: at('2026-11-03T10:00+01:00'), rule: 'lus-2-3-admission' })
    },
  )

  const known = at('2026-11-02T12:00+01:00')
  test.each([
    ['an assessment', '2026-11-02T10:00+01:00', '2027-11-02T10:00+01:00', 'lus-2-3-assessment'],
    ['an admission', '2030-11-02T10:00+01:00', undefined, 'lus-2-3-admission'],
  ])('LUS 2:3 %s after the notice came postpones nothing', (_, admitted, assessed, rule) => {
    const deadline = inskrivningsmeddelandeDue(
      at(admitted),
      assessed === undefined ? undefined : at(assessed),
      known,
    )
    const due = at('2026-11-03T12:00+01:00')
    expect(deadline).toEqual({ duty: 'inskrivningsmeddelande', due, strictDue: due, rule })
  })

  test('LUS 2:3 a notice that came later than the assessment counts from the assessment', () => {
    const deadline = inskrivningsmeddelandeDue(
      at('2026-11-01T10:00+01:00'),
      at('2026-11-02T09:00+01:00'),
      known,
    )
    expect(deadline.due).toBe(at('2026-11-03T09:00+01:00'))
  })
})

describe("Stockholm's routine, kvittens within 24 hours on weekdays", () => {
  test.each([
    ['on a Monday', '2026-11-02T10:00+01:00', '2026-11-03T10:00+01:00'],
    ['on a Thursday', '2026-11-05T16:45+01:00', '2026-11-06T16:45+01:00'],
    ['as Friday begins', '2026-11-06T00:00+01:00', '2026-11-07T00:00+01:00'],
    ['on a Friday evening', '2026-11-06T18:00+01:00', '2026-11-09T18:00+01:00'],
    ['as Friday ends', '2026-11-06T23:59:59.999+01:00', '2026-11-09T23:59:59.999+01:00'],
    ['on a Saturday: counted from Monday 00:00', '2026-11-07T12:00+01:00', '2026-11-10T00:00+01:00'],
    ['on a Sunday night', '2026-11-08T23:00+01:00', '2026-11-10T00:00+01:00'],
    ['on Maundy Thursday evening', '2026-04-02T18:00+02:00', '2026-04-07T18:00+02:00'],
    ['on långfredagen', '2026-04-03T09:00+02:00', '2026-04-08T00:00+02:00'],
    ['the day before Kristi himmelsfärdsdag', '2026-05-13T15:00+02:00', '2026-05-15T15:00+02:00'],
    ['the Friday before nationaldagen, a Saturday', '2026-06-05T15:00+02:00', '2026-06-08T15:00+02:00'],
    ['the Friday before the clock is put forward', '2026-03-27T16:00+01:00', '2026-03-30T16:00+02:00'],
    ['the Sunday of the missing hour', '2026-03-29T03:30+02:00', '2026-03-31T00:00+02:00'],
    ['the Friday before the clock is put back', '2026-10-23T16:00+02:00', '2026-10-26T16:00+01:00'],
    ['the Sunday of the doubled hour', '2026-10-25T02:30+01:00', '2026-10-27T00:00+01:00'],
    ['on nyårsafton', '2026-12-31T12:00+01:00', '2027-01-04T12:00+01:00'],
    ['the day before trettondedag jul', '2027-01-05T12:00+01:00', '2027-01-07T12:00+01:00'],
    ['the day before julafton: by law a weekday', '2026-12-23T15:00+01:00', '2026-12-24T15:00+01:00'],
  ])('kvittens sent %s: sent %s, due %s', (_, sent, due) => {
    expect(kvittensDue(at(sent), calendarByLaw)).toEqual({
      duty: 'kvittens',
      due: at(due),
      strictDue: at(sent) + 24 * 3_600_000,
      rule: 'stockholm-kvittens-weekdays',
    })
  })

  const christmas: Calendar = { eves: ['julafton', 'nyarsafton'] }

  test.each([
    ['the day before julafton', '2026-12-23T15:00+01:00', '2026-12-28T15:00+01:00'],
    ['on julafton', '2026-12-24T10:00+01:00', '2026-12-29T00:00+01:00'],
    ['the day before nyårsafton', '2026-12-30T18:00+01:00', '2027-01-04T18:00+01:00'],
    ['on nyårsafton', '2026-12-31T12:00+01:00', '2027-01-05T00:00+01:00'],
  ])('kvittens sent %s where that eve is free: sent %s, due %s, by the rule of eves', (_, sent, due) => {
    expect(kvittensDue(at(sent), christmas)).toMatchObject({
      due: at(due),
      rule: 'stockholm-kvittens-weekdays-eves',
    })
  })

  test('kvittens sent when no chosen eve is near is due by the rule of weekdays', () => {
    const deadline = kvittensDue(at('2026-06-18T15:00+02:00'), christmas)
    expect(deadline).toMatchObject({ due: at('2026-06-19T15:00+02:00'), rule: 'stockholm-kvittens-weekdays' })
  })
})

describe("Stockholm's routine, utskrivningsmeddelande by 12:00 the weekday before", () => {
  test.each([
    ['on a Tuesday', '2026-11-10T10:30+01:00', '2026-11-09T12:00+01:00'],
    ['on a Monday: the Friday before', '2026-11-09T10:30+01:00', '2026-11-06T12:00+01:00'],
    ['on a Sunday: the Friday before', '2026-11-08T10:30+01:00', '2026-11-06T12:00+01:00'],
    ['after Easter', '2026-04-07T10:30+02:00', '2026-04-02T12:00+02:00'],
    ['as the day begins', '2026-11-10T00:00+01:00', '2026-11-09T12:00+01:00'],
    ['in another zone, which is the next day here', '2026-11-09T23:30Z', '2026-11-09T12:00+01:00'],
    ['the Monday after the clock is put back', '2026-10-26T10:30+01:00', '2026-10-23T12:00+02:00'],
  ])('planned %s: %s, due %s', (_, planned, due) => {
    expect(utskrivningsmeddelandeDue(at(planned))).toMatchObject({
      duty: 'utskrivningsmeddelande',
      due: at(due),
      rule: 'stockholm-noon-the-weekday-before',
    })
  })

  test('would be due the day before if every day counted', () => {
    expect(utskrivningsmeddelandeDue(at('2026-11-09T10:30+01:00')).strictDue).toBe(
      at('2026-11-08T12:00+01:00'),
    )
  })
})

describe('LUS 3:2, utskrivningsinformation on the day of the discharge at the latest', () => {
  test.each([
    ['in the morning', '2026-11-09T08:00+01:00', '2026-11-09T23:59:59.999+01:00'],
    ['as the day ends', '2026-11-09T23:59+01:00', '2026-11-09T23:59:59.999+01:00'],
    ['on the day the clock is put back', '2026-10-25T01:00+02:00', '2026-10-25T23:59:59.999+01:00'],
  ])('LUS 3:2 discharged %s: %s, due %s', (_, discharged, due) => {
    const deadline = { duty: 'utskrivningsinformation', due: at(due), strictDue: at(due) }
    expect(utskrivningsinformationDue(at(discharged))).toEqual({ ...deadline, rule: 'lus-3-2-same-day' })
  })
})

describe('LUS 5:4, payment from three days after the notice was sent, four if after 12:00', () => {
  test.each([
    ['before noon', '2026-11-02T11:59+01:00', '2026-11-05', 'lus-5-4-three-days'],
    ['at noon sharp', '2026-11-02T12:00:00+01:00', '2026-11-05', 'lus-5-4-three-days'],
    ['a millisecond after noon', '2026-11-02T12:00:00.001+01:00', '2026-11-06', 'lus-5-4-four-days'],
    ['a second after noon', '2026-11-02T12:00:01+01:00', '2026-11-06', 'lus-5-4-four-days'],
    ['a minute after noon', '2026-11-02T12:01+01:00', '2026-11-06', 'lus-5-4-four-days'],
    ['as the day begins, yesterday in UTC', '2026-11-03T00:00+01:00', '2026-11-06', 'lus-5-4-three-days'],
    ['as the day ends', '2026-11-02T23:59:59+01:00', '2026-11-06', 'lus-5-4-four-days'],
    ['at noon in summer, 10:00 UTC', '2026-07-01T10:00Z', '2026-07-04', 'lus-5-4-three-days'],
    ['before Christmas: holidays count', '2026-12-23T15:30+01:00', '2026-12-27', 'lus-5-4-four-days'],
    ['on a Friday morning: the weekend counts', '2026-11-06T09:00+01:00', '2026-11-09', 'lus-5-4-three-days'],
    ['on Maundy Thursday evening', '2026-04-02T18:00+02:00', '2026-04-06', 'lus-5-4-four-days'],
    ['before the clock is put back', '2026-10-23T13:00+02:00', '2026-10-27', 'lus-5-4-four-days'],
    ['before the clock is put forward', '2026-03-27T12:00+01:00', '2026-03-30', 'lus-5-4-three-days'],
    [
      'before noon on the day of the missing hour',
      '2026-03-29T11:59+02:00',
      '2026-04-01',
      'lus-5-4-three-days',
    ],
    ['at year end', '2026-12-30T12:00+01:00', '2027-01-02', 'lus-5-4-three-days'],
    ['before a leap day', '2028-02-27T11:00+01:00', '2028-03-01', 'lus-5-4-three-days'],
  ])('LUS 5:4 sent %s: sent %s, from %s, %s', (_, sent, from, rule) => {
    expect(paymentLiabilityFrom(at(sent))).toEqual({ from, rule })
  })
})

test('every rule says where it stands and what it is, in both languages', () => {
  for (const { source, en, sv } of Object.values(deadlineRules)) {
    expect(source).toMatch(/LUS \(2017:612\) \d:\d|no law/)
    expect(en).toMatch(/^[A-Z0-9].*\.$/)
    expect(sv).toMatch(/^[A-Z0-9].*\.$/)
    expect(sv).not.toBe(en)
  }
})
