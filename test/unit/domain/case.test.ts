// The case: eight steps built from messages in any order, what closes stays closed, and every rule with a case that keeps and one that breaks it.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseOf, type CaseState } from '../../../src/domain/case/case.js'
import { turns, type CaseEvent } from '../../../src/domain/case/case-event.js'
import { caseRuleNames, type CaseRule } from '../../../src/domain/case/case-rules.js'
import { steps } from '../../../src/domain/case/steps.js'
import { messageTypes, type MessageType } from '../../../src/domain/message-type.js'
import { messageId, units } from '../../helpers/messages.js'

type Said = Partial<Omit<CaseEvent, 'message' | 'about'>> & { readonly about?: string }

/** A message sent at an hour of the case; its id is its type and hour. */
function said(type: MessageType, hour: number, { about, ...rest }: Said = {}): CaseEvent {
  return {
    message: messageId(`${type}.${hour}`),
    type,
    sender: units.hospital,
    sentAt: hour * 3_600_000,
    stay: 'vtf-1',
    turn: undefined,
    ...rest,
    about: about === undefined ? undefined : messageId(about),
  }
}

const admitted = said('inskrivningsmeddelande', 1)
const ready = said('utskrivningsklar', 10)
const left = said('utskriven', 20)
const rulesOf = (events: readonly CaseEvent[]) => caseOf(events).conflicts.map(({ rule }) => rule)

const wholeDischarge: readonly CaseEvent[] = [
  said('vardbegaran', 0, { sender: units.homeHealth }),
  admitted,
  said('kvittens', 2, { sender: units.municipality, about: admitted.message }),
  said('fast-vardkontakt', 3, { sender: units.vardcentral }),
  said('pagaende-insatser', 4, { sender: units.municipality }),
  said('planeringsunderlag', 5),
  said('sip-bedomning', 6, { sender: units.vardcentral, turn: 'sip-accepterad' }),
  said('kallelse', 11, { sender: units.vardcentral }),
  ready,
  said('utskrivningsmeddelande', 12),
  said('utskrivningsinformation', 19),
  left,
  said('sip', 30, { sender: units.vardcentral }),
  said('sip-uppfoljning', 40, { sender: units.vardcentral }),
  said('sip-avslut', 50, { sender: units.vardcentral }),
]

describe('a case', () => {
  it('takes all eight steps of the routine from care request to closed plan, without a conflict', () => {
    const { phase, sip, done, conflicts } = caseOf(wholeDischarge)
    expect([phase, sip, conflicts]).toEqual(['discharged', 'closed', []])
    expect([...done].toSorted()).toEqual([...steps].toSorted())
  })

  it('takes messages of one time in the order of the process', () => {
    const atOnce = [said('utskrivningsklar', 1), said('inskrivningsmeddelande', 1)]
    expect(caseOf(atOnce)).toMatchObject({ phase: 'ready', conflicts: [] })
    expect(caseOf(atOnce.toReversed())).toMatchObject({ phase: 'ready', conflicts: [] })
  })

  it('is before its first stay while nobody has been admitted', () => {
    expect(caseOf([said('vardbegaran', 0)])).toMatchObject({ phase: 'before', conflicts: [] })
  })

  it('goes back from ready when the utskrivningsklar is withdrawn, and is ready again with a new one', () => {
    const withdrawn = said('utskrivningsklar-aterkallad', 12, { about: ready.message })
    expect(caseOf([admitted, ready, withdrawn])).toMatchObject({ phase: 'admitted', conflicts: [] })
    expect(caseOf([admitted, ready, withdrawn]).done.has('utskrivningsklar')).toBe(false)
    const renewed = said('utskrivningsklar', 14)
    expect(caseOf([admitted, ready, withdrawn, renewed])).toMatchObject({ phase: 'ready', conflicts: [] })
  })

  it('spans a readmission: a new stay begins the eight steps anew', () => {
    const again = said('inskrivningsmeddelande', 30, { stay: 'vtf-2' })
    const state = caseOf([admitted, ready, left, again])
    expect(state).toMatchObject({ phase: 'admitted', conflicts: [] })
    expect([...state.done]).toEqual(['inskrivning'])
  })

  it('forgets what was voided by its own sender, whichever of the two came first', () => {
    const voided = said('makulering', 11, { about: ready.message })
    expect(caseOf([admitted, voided, ready])).toMatchObject({ phase: 'admitted', conflicts: [] })
    expect(caseOf([admitted, ready, voided])).toMatchObject({ phase: 'admitted', conflicts: [] })
    expect(caseOf([admitted, voided])).toMatchObject({ phase: 'admitted', conflicts: [] })
  })

  it('knows that a patient who died was not discharged to anybody', () => {
    const died = said('utskriven', 15, { turn: 'avliden' })
    expect(caseOf([admitted, died])).toMatchObject({ phase: 'discharged', deceased: true, conflicts: [] })
  })

  it('is interrupted, and goes on with a new stay', () => {
    const broken = said('avbrott', 5)
    expect(caseOf([admitted, broken]).phase).toBe('interrupted')
    const again = said('inskrivningsmeddelande', 8, { stay: 'vtf-2' })
    expect(caseOf([admitted, broken, again])).toMatchObject({ phase: 'admitted', conflicts: [] })
  })
})

const declined = said('sip-bedomning', 6, { turn: 'sip-avbojd' })
const sip = said('sip', 30)
const closed = said('sip-avslut', 50)
const died = said('utskriven', 15, { turn: 'avliden' })
const interrupted = said('avbrott', 5)

/** Each rule: messages that break it by their last one, and messages that nearly do. */
const cases: Record<CaseRule, { broken: readonly CaseEvent[]; kept: readonly CaseEvent[] }> = {
  'void-by-other': {
    broken: [admitted, said('makulering', 2, { sender: units.municipality, about: admitted.message })],
    kept: [admitted, said('makulering', 2, { about: admitted.message })],
  },
  'about-voided': {
    broken: [
      admitted,
      said('makulering', 2, { about: admitted.message }),
      said('kvittens', 3, { sender: units.municipality, about: admitted.message }),
    ],
    kept: [admitted, said('kvittens', 3, { sender: units.municipality, about: admitted.message })],
  },
  'not-admitted': { broken: [ready], kept: [admitted, ready] },
  'stay-ended': {
    broken: [admitted, left, said('utskrivningsklar', 25)],
    kept: [admitted, ready, left, said('utskrivningsinformation', 25)],
  },
  'already-ready': { broken: [admitted, ready, said('utskrivningsklar', 12)], kept: [admitted, ready] },
  'nothing-to-withdraw': {
    broken: [admitted, said('utskrivningsklar-aterkallad', 12)],
    kept: [admitted, ready, said('utskrivningsklar-aterkallad', 12)],
  },
  'process-interrupted': {
    broken: [admitted, interrupted, said('fast-vardkontakt', 7)],
    kept: [admitted, interrupted, said('utskriven', 7)],
  },
  'patient-deceased': {
    broken: [admitted, died, said('kallelse', 16)],
    kept: [admitted, died, said('meddelande', 16)],
  },
  'sip-not-agreed': {
    broken: [admitted, declined, said('kallelse', 7)],
    kept: [admitted, declined, said('sip-bedomning', 7, { turn: 'sip-accepterad' }), said('kallelse', 8)],
  },
  'no-sip': {
    broken: [admitted, said('sip-uppfoljning', 40)],
    kept: [admitted, sip, said('sip-uppfoljning', 40)],
  },
  'sip-closed': {
    broken: [admitted, sip, closed, said('sip-uppfoljning', 60)],
    kept: [admitted, sip, closed],
  },
}

describe.each(caseRuleNames)('%s', (rule) => {
  const { broken, kept } = cases[rule]

  it('is told of the message that breaks it', () => {
    expect(caseOf(broken).conflicts).toEqual([{ message: broken.at(-1)?.message, rule }])
  })

  it('changes nothing in the case', () => {
    const { phase, deceased, sip: plan, done } = caseOf(broken.slice(0, -1))
    expect(caseOf(broken)).toMatchObject({ phase, deceased, sip: plan, done })
  })

  it('is not told of messages that keep it', () => {
    expect(rulesOf(kept)).toEqual([])
  })
})

const anyEvent = fc
  .record({
    type: fc.constantFrom(...messageTypes),
    hour: fc.integer({ min: 0, max: 60 }),
    sender: fc.constantFrom(units.hospital, units.municipality, units.vardcentral),
    stay: fc.constantFrom(undefined, 'vtf-1', 'vtf-2'),
    turn: fc.constantFrom(undefined, ...turns),
    about: fc.option(fc.tuple(fc.constantFrom(...messageTypes), fc.integer({ min: 0, max: 60 })), {
      nil: undefined,
    }),
  })
  .map(({ type, hour, sender, stay, turn, about }) => ({
    ...said(type, hour, about === undefined ? {} : { about: about.join('.') }),
    sender,
    stay,
    turn,
  }))

const anyCase = fc.uniqueArray(anyEvent, { maxLength: 25, selector: ({ message }) => message })

describe('any case', () => {
  it('stands the same whatever the order its messages came in', () => {
    fc.assert(
      fc.property(
        anyCase.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(caseOf(shuffled)).toEqual(caseOf(events))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('that a discharge closed is opened by no message dated before it', () => {
    const close = said('utskriven', 100)
    const isHarmless = ({ about }: CaseEvent) => about !== close.message
    fc.assert(
      fc.property(anyCase, anyCase, (events, late) => {
        fc.pre(caseOf([...events, close]).phase === 'discharged')
        const known = new Set(events.map(({ message }) => message))
        const more = late.filter((one) => isHarmless(one) && !known.has(one.message))
        const after = caseOf([...events, close, ...more])
        expect(after.phase === 'discharged' || rulesAgainst(close, after).length > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

const rulesAgainst = ({ message }: CaseEvent, { conflicts }: CaseState) =>
  conflicts.filter((conflict) => conflict.message === message)
