// What is too long for a letter is cut, marked on the sheet and told in the loss report; all else stays as it is.
import { describe, expect, it } from 'vitest'
import { shownOf } from '../../../src/adapters/letter/loss.js'
import { isPrintable, printable } from '../../../src/adapters/letter/printable.js'
import { settable } from '../../../src/adapters/letter/setting.js'
import { cutMark, shortened } from '../../../src/adapters/letter/shorten.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'
import { samples } from '../../helpers/samples/index.js'

const all = () => true
const lengthOf = (value: unknown) => JSON.stringify(value).length

describe('a message for a letter', () => {
  it('stays as it is when it is of ordinary length', () => {
    for (const message of samples) {
      const shown = shownOf(message)
      expect(shown.isShortened).toBe(false)
      expect(shown.loss.filter(({ reason }) => reason === 'too-long-for-a-letter')).toEqual([])
      expect(shortened(message, all)).toEqual({ message, cut: [] })
    }
  })

  it('has a value that is too long cut, marked and reported', () => {
    const family = 'Z'.repeat(300_000)
    const name = { given: ['Tolvan'], family }
    const message = { ...inskrivningsmeddelande, patient: { ...inskrivningsmeddelande.patient, name } }
    const shown = shownOf(message)
    expect(shown.message.patient.name?.family).toBe(`${'Z'.repeat(5_000)}${cutMark}`)
    expect(shown.message.patient.name?.given).toEqual(['Tolvan'])
    expect(shown.isShortened).toBe(true)
    expect(shown.loss).toContainEqual({
      kind: 'changed',
      path: 'patient.name.family',
      reason: 'too-long-for-a-letter',
    })
  })

  it('counts a line break as a line', () => {
    const { message } = shortened({ reason: 'a\n'.repeat(5_000) }, all)
    expect(message.reason.split('\n').length).toBeLessThan(150)
  })

  it('has a long list cut, however it is filled', () => {
    const { message, cut } = shortened({ lines: Array.from({ length: 20_000 }, () => 'x') }, all)
    expect(message.lines).toHaveLength(100)
    expect(cut).toEqual(['lines'])
  })

  it('has room for so much in all, lists in lists included', () => {
    const nested = Array.from({ length: 300 }, () =>
      Array.from({ length: 300 }, () => ({ a: 'x'.repeat(90) })),
    )
    const { message, cut } = shortened({ nested, last: 'y'.repeat(3_000) }, all)
    expect(lengthOf(message)).toBeLessThan(40_000)
    expect(cut.at(-1)).toBe('last')
  })

  it('keeps times and ids whole when the room is full', () => {
    const values = {
      a: 'x'.repeat(30_000),
      b: 'x'.repeat(30_000),
      c: 'x'.repeat(30_000),
      d: 'x'.repeat(30_000),
    }
    const long = { ...values, e: 'x'.repeat(30_000), f: 'x'.repeat(9_000), at: '2026-11-02T08:30:00+01:00' }
    expect(shortened(long, all).message.at).toBe('2026-11-02T08:30:00+01:00')
  })

  it('gives no room to what no sheet prints', () => {
    const long = { unseen: 'x'.repeat(90_000), seen: 'y'.repeat(4_000) }
    expect(shortened(long, (path) => path !== 'unseen')).toEqual({ message: long, cut: [] })
  })

  it('never cuts a character in two', () => {
    const { message } = shortened({ text: `${'x'.repeat(4_999)}😀😀` }, all)
    expect(message.text).toBe(`${'x'.repeat(4_999)}${cutMark}`)
  })
})

describe('a heap of accents', () => {
  it('is cut to what writing has, and counts as unprintable', () => {
    const heap = `o${'\u0301\u0323'.repeat(20)}`
    expect(isPrintable(heap)).toBe(false)
    expect(Array.from(printable(heap)).length).toBeLessThan(8)
    expect(isPrintable('o\u0302\u0301\u0323')).toBe(true)
  })
})

describe('a word for the typesetter', () => {
  it('may break when no line can hold it, though never between a letter and its accents', () => {
    expect(settable('Z'.repeat(42)).split('\u200B').length).toBeGreaterThan(5)
    expect(settable('q\u0302\u0301'.repeat(42))).not.toMatch(/\u200B\p{M}/u)
  })

  it('stays whole when a line can hold it', () => {
    for (const word of ['hjälpmedelsförskrivningsrättigheten', '0123456789'.repeat(4), 'kort'])
      expect(settable(word)).toBe(word)
  })

  it('keeps a clock time and a paragraph sign together', () => {
    expect(settable('kl. 10 enligt 2 kap. 1 §')).toBe('kl.\u00A010 enligt 2 kap. 1\u00A0§')
  })
})
