// Every sequence of the fixtures as a case: where it stands at its end, whatever the order its messages come in.
import { expect, test } from 'vitest'
import { caseOf, type CaseState } from '../../../src/domain/case/case.js'
import { steps, type Step } from '../../../src/domain/case/steps.js'
import { eventOf } from '../../../src/gateway/case.js'
import { fromFhir } from '../../../src/mappings/from-fhir.js'
import { fixtureFiles, sequences } from '../../helpers/fixtures.js'

interface End extends Pick<CaseState, 'phase' | 'deceased' | 'sip'> {
  readonly done: readonly Step[]
}

const end = (phase: End['phase'], done: readonly Step[], more: Partial<End> = {}): End => ({
  phase,
  deceased: false,
  sip: 'none',
  done,
  ...more,
})

const ends: Readonly<Record<string, End>> = {
  'ordinary-case': end('ready', ['inskrivning', 'utskrivningsklar']),
  'whole-discharge': end('discharged', steps, { sip: 'closed' }),
  'changed-date': end('ready', ['inskrivning', 'utskrivningsklar']),
  'withdrawn-and-renewed': end('ready', ['inskrivning', 'utskrivningsklar']),
  'relisted-patient': end('ready', ['inskrivning', 'utskrivningsklar']),
  'psychiatric-path': end('discharged', ['inskrivning', 'utskrivningsklar', 'sip']),
  'death-during-stay': end('interrupted', ['inskrivning'], { deceased: true }),
  void: end('before', []),
  misdirected: end('admitted', ['inskrivning']),
}

const all = sequences(fixtureFiles()).map(({ name, steps: bundles }) => {
  const events = bundles.map((bundle) => {
    const read = fromFhir(bundle, { labelsComplete: true })
    if (!read.ok) throw new Error(`${name} cannot be read`)
    return eventOf(read.value.message, undefined)
  })
  return { name, events }
})

test('each sequence has its end here', () => {
  expect(all.map(({ name }) => name).toSorted()).toEqual(Object.keys(ends).toSorted())
})

test.each(all)('$name ends where it should, forwards and backwards', ({ name, events }) => {
  for (const order of [events, events.toReversed()]) {
    const { done, conflicts, ...state } = caseOf(order)
    expect({ ...state, done: steps.filter((step) => done.has(step)) }).toEqual(ends[name])
    const told = name === 'void' ? ['about-voided'] : []
    expect(conflicts.map(({ rule }) => rule)).toEqual(told)
  }
})
