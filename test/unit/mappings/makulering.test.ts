import { describe, expect, test } from 'vitest'
import { readLus, writeLus } from '../../../src/mappings/lus-form.js'
import { makulering as mapping } from '../../../src/mappings/makulering/index.js'
import { makuleringReasons, plainKinds, type Voided } from '../../../src/mappings/makulering/message.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { inskrivningsmeddelande, time } from '../../helpers/messages.js'
import { makulering as sample } from '../../helpers/samples/makulering.js'

const header = 'Bundle.entry[0].resource'
const root = 'Bundle.entry[4].resource'
const number = { value: 'nummer-1' }
const stay = { kind: 'stay', number, state: 'in-progress' } as const
const start = time('2026-11-04T13:00:00+01:00')
const end = time('2026-11-04T14:00:00+01:00')

const after = (change: Change) => readChanged(sample, change)
const voiding = (voided: Voided, change: Change = () => {}) => readChanged({ ...sample, voided }, change)

describe('a makulering', () => {
  test('must say which message is void, by a link of removal', () => {
    expect(after(({ the }) => delete the('Provenance').entity).issues).toEqual([
      `content-missing ${header}.focus`,
    ])
    expect(after(() => {}).issues).toEqual([])
  })

  test('is about that message, and goes to those who were told it, at once', () => {
    expect(mapping.about?.(sample)).toBe(inskrivningsmeddelande.id)
    expect([mapping.addressees, mapping.deadline(sample, 0)]).toEqual(['told', undefined])
  })

  test('must have the focus of what is void', () => {
    expect(after(({ the }) => (the('MessageHeader').focus = [])).issues).toContain(
      `content-missing ${header}.focus`,
    )
  })
})

describe('the voided focus', () => {
  const kinds: readonly Voided[] = [
    stay,
    { kind: 'meeting', number, start, end },
    { kind: 'kvittens', number },
    ...plainKinds.map((kind) => ({ kind, number })),
  ]

  test.each(kinds)('is read as it was written: $kind', (voided) => {
    const message = { ...sample, voided }
    expect(voiding(voided)).toEqual({ message, unread: [], issues: [] })
  })

  test.each(kinds.filter(({ kind }) => kind !== 'stay'))('becomes entered-in-error: $kind', (voided) => {
    const addresses = {
      source: { endpoint: 'https://a.example' },
      destination: { endpoint: 'https://b.example' },
    }
    const { entry } = toFhir({ ...sample, voided }, addresses)
    expect(entry?.[4]?.resource).toMatchObject({ status: 'entered-in-error' })
    const { issues } = voiding(voided, ({ bundle }) =>
      Object.assign(bundle.entry?.[4]?.resource ?? {}, { status: 'active' }),
    )
    expect(issues).toEqual([`code-unknown ${root}.status`])
  })

  test('has a number where it is a stay, a meeting or an answer', () => {
    const unnumbered = (voided: Voided) =>
      voiding(voided, ({ bundle }) => {
        const resource = bundle.entry?.[4]?.resource
        const slice = {
          type: {
            coding: [{ system: 'https://lus-gateway.example/fhir/CodeSystem/identifier', code: 'arende' }],
          },
        }
        Object.assign(resource ?? {}, { identifier: [{ ...slice, ...sample.arende }] })
      }).issues
    expect(unnumbered({ kind: 'meeting', number, start, end })).toEqual([
      `content-missing ${root}.identifier`,
    ])
    expect(unnumbered({ kind: 'plan', number })).toEqual([])
    for (const voided of [stay, { kind: 'kvittens', number } as const])
      expect(
        voiding(voided, ({ bundle }) =>
          Object.assign(bundle.entry?.[4]?.resource ?? {}, { identifier: undefined }),
        ).issues,
      ).toEqual([`content-missing ${root}.identifier`])
  })

  test('has its times where it is a meeting, in their order', () => {
    const meeting = { kind: 'meeting', number, start, end } as const
    expect(voiding(meeting, ({ the }) => delete the('Appointment').end).issues).toEqual([
      `content-missing ${root}.end`,
    ])
    expect(voiding({ ...meeting, start: end, end: start }).issues).toEqual([`time-order ${root}.end`])
  })
})

describe('the stay', () => {
  const inState = (status: 'onleave' | 'finished' | 'entered-in-error' | 'cancelled') =>
    after(({ the }) => (the('Encounter').status = status))

  test('goes on, or is over, though a message about it is void', () => {
    expect(inState('finished').message).toMatchObject({ voided: { state: 'finished' } })
    const onLeave = inState('onleave')
    expect(onLeave.message).toMatchObject({ voided: { state: 'in-progress' } })
    expect(onLeave.unread).toEqual([`${root}.status`])
    expect(inState('cancelled').issues).toEqual([`code-unknown ${root}.status`])
  })

  test('is itself an error when the wrong person was admitted, and never otherwise', () => {
    expect(inState('entered-in-error').issues).toEqual([`code-unknown ${root}.status`])
    const wrong = { ...sample, reason: 'fel-person-inskriven' } as const
    expect(readChanged(wrong, () => {}).issues).toEqual([`code-unknown ${root}.status`])
    const voided = { ...stay, state: 'entered-in-error' } as const
    expect(readChanged({ ...wrong, voided }, () => {})).toMatchObject({ message: { voided }, issues: [] })
    expect(readChanged({ ...wrong, voided: { kind: 'plan' } }, () => {}).issues).toEqual([
      `content-missing ${header}.focus`,
    ])
  })
})

test('the kvittens that was asked for is void too, and one that still asks is a fault', () => {
  expect(after(() => {}).message).toMatchObject({
    voided: { kvittens: inskrivningsmeddelande.kvittens.task },
  })
  expect(after(({ the }) => (the('Task').status = 'requested')).issues).toEqual([
    'code-unknown Bundle.entry[5].resource.status',
  ])
})

describe('why it is void', () => {
  test.each(makuleringReasons.slice(1))('may be %s', (reason) => {
    expect(readChanged({ ...sample, reason }, () => {})).toMatchObject({ message: { reason }, issues: [] })
  })

  test('must be said, by one of our codes or in words', () => {
    const said = (reason: object | undefined) =>
      after(({ the }) => Object.assign(the('MessageHeader'), { reason }))
    expect(said(undefined).issues).toEqual([`content-missing ${header}.reason`])
    expect(said({ text: 'Provkörning' }).message).toMatchObject({ reason: 'annat', comment: 'Provkörning' })
    const system = 'https://lus-gateway.example/fhir/CodeSystem/makulering'
    expect(said({ coding: [{ system, code: 'angrar' }] }).issues).toEqual([
      `code-unknown ${header}.reason.coding[0].code`,
    ])
  })

  test('is told in words only to those who judge and plan, on a further ground; as a code to all', () => {
    for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const)
      expect(copyFor(kind, sample)?.comment).toBe(sample.comment)
    for (const copy of [
      copyFor('utforare', sample),
      copyFor('socialtjanst', { ...sample, legalBasis: 'lagen' }),
    ]) {
      expect(copy).toMatchObject({ reason: 'fel-uppgift', voided: sample.voided })
      expect(copy).not.toHaveProperty('comment')
    }
  })
})

test('the page says that the person was never admitted, where that is so', () => {
  expect(mapping.page({ ...sample, reason: 'fel-person-inskriven' }).request).toContain('inte inskriven')
  expect(mapping.page(sample).request).not.toContain('inte inskriven')
})

describe('the lus form', () => {
  test.each([
    ['a message about a stay that goes on', {}, true],
    ['a stay voided with its message', { voided: { ...stay, state: 'entered-in-error' } }, false],
    ['a wrong person whose stay goes on', { reason: 'fel-person-inskriven' }, false],
    ['a stay without state', { voided: { kind: 'stay', number } }, false],
    ['a meeting without times', { voided: { kind: 'meeting', number } }, false],
    ['a plan without number', { voided: { kind: 'plan' } }, true],
    ['an answer without number', { voided: { kind: 'kvittens' } }, false],
    ['no message', { chain: [] }, false],
  ])('of %s', (_what, more, ok) => {
    expect(readLus(JSON.parse(writeLus({ ...sample, ...more } as typeof sample))).ok).toBe(ok)
  })
})
