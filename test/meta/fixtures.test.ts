import type { Bundle } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { isError, type Issue } from '../../src/domain/issue.js'
import { fromFhir } from '../../src/mappings/from-fhir.js'
import { readLus } from '../../src/mappings/lus-form.js'
import { toFhir, type Addresses } from '../../src/mappings/to-fhir.js'
import { contextOf } from '../../src/profiles/messaging/context.js'
import { checkMessage } from '../../src/profiles/messaging/message-rules.js'
import { validateResource } from '../../src/profiles/validator.js'
import { toldOnce } from '../../src/gateway/told-once.js'
import { silentlyLost } from '../helpers/bundle-leaves.js'
import { faultsOf, fixtureFiles, fixtures, sequences } from '../helpers/fixtures.js'

const files = fixtureFiles()
const all = fixtures(files)
const accepted = all.filter(({ issues }) => issues === undefined)
const refused = all.filter(({ issues }) => issues !== undefined)

/** What the gateway finds: structure, messaging rules, content. */
function check(bundle: Bundle) {
  const context = contextOf(bundle)
  const read = fromFhir(bundle, { labelsComplete: true })
  const content = read.ok ? read.warnings : read.issues
  const issues: readonly Issue[] = toldOnce([...validateResource(bundle), ...checkMessage(context)], content)
  return { errors: issues.filter(isError), understood: read.ok ? read.value : undefined }
}

/** The addresses that a Bundle came with. */
function addressesOf({ entry }: Bundle): Addresses {
  const header = entry?.[0]?.resource
  if (header?.resourceType !== 'MessageHeader') throw new Error('the fixture has no MessageHeader')
  const { source, destination } = header
  return {
    source: {
      endpoint: source?.endpoint ?? '',
      ...(source?.name === undefined ? {} : { name: source.name }),
    },
    destination: { endpoint: destination?.[0]?.endpoint ?? '' },
  }
}

test('the set is complete, well named, and names nobody', () => {
  expect(faultsOf(files)).toEqual([])
})

describe('a set is refused', () => {
  const changed = (path: string, text: string | undefined) => {
    const copy = new Map(files)
    if (text === undefined) copy.delete(path)
    else copy.set(path, text)
    return faultsOf(copy)
  }
  const minimal = 'kvittens/law-minimal'
  const notes = `${minimal}.notes.md`

  test.each([
    ['a case without notes', notes, undefined, 'kvittens/law-minimal: notes.md is missing'],
    [
      'a case without its lus form',
      `${minimal}.lus.json`,
      undefined,
      'kvittens/law-minimal: lus.json is missing',
    ],
    [
      'a faulty case without its issues',
      'kvittens/synthetic-faulty-no-case.issues.json',
      undefined,
      'kvittens/synthetic-faulty-no-case: issues.json is missing',
    ],
    [
      'an accepted case with issues',
      `${minimal}.issues.json`,
      '[]',
      'kvittens/law-minimal: issues.json does not belong to it',
    ],
    [
      'an unknown prefix',
      'kvittens/live-1.notes.md',
      '',
      'kvittens/live-1.notes.md: not named as fixtures/README.md says',
    ],
    [
      'an unknown form',
      'kvittens/law-minimal.xml',
      '',
      'kvittens/law-minimal.xml: not named as fixtures/README.md says',
    ],
    [
      'an unknown message type',
      'brev/law-minimal.notes.md',
      '',
      'brev/law-minimal.notes.md: no message type has this name',
    ],
    [
      'another personnummer',
      notes,
      'id 19610118-2803',
      `${notes}: an identity number that is no official test identity`,
    ],
    [
      'one of ten digits',
      notes,
      '(6101182803)',
      `${notes}: an identity number that is no official test identity`,
    ],
    ['another HSA-id', notes, 'SE2321000131-P1', `${notes}: an HSA-id that is not among the invented ones`],
    [
      'an id that another has',
      'kvittens/synthetic-again.fhir.json',
      files.get(`${minimal}.fhir.json`),
      'kvittens/synthetic-again.fhir.json: has an id of kvittens/law-minimal.fhir.json',
    ],
  ])('with %s', (_what, path, text, fault) => {
    expect(changed(path, text)).toContain(fault)
  })

  test('without a case that every type has', () => {
    const rest = new Map([...files].filter(([path]) => !path.startsWith('kvittens/synthetic-full.')))
    expect(faultsOf(rest)).toEqual(['kvittens: synthetic-full is missing'])
  })
})

describe.each(accepted)('$name', ({ type, bundle, lus }) => {
  test('is accepted, with every element read', () => {
    const { errors, understood } = check(bundle)
    expect(errors).toEqual([])
    expect(understood?.unread).toEqual([])
    expect(understood?.message.type).toBe(type)
  })

  test('says the same in FHIR and in lus', () => {
    expect(check(bundle).understood?.message).toEqual(lus)
    expect(readLus(lus)).toMatchObject({ ok: true, value: lus })
  })

  test('is written as a Bundle that says no more and no less', () => {
    const message = readLus(lus)
    const written = message.ok ? toFhir(message.value, addressesOf(bundle)) : undefined
    expect(written === undefined ? ['unreadable'] : silentlyLost(bundle, written, [])).toEqual([])
    expect(written === undefined ? ['unreadable'] : silentlyLost(written, bundle, [])).toEqual([])
  })
})

test.each(refused)('$name is refused for exactly its faults', ({ bundle, issues }) => {
  const found = check(bundle).errors.map(({ code, at }) => ({ code, at }))
  expect(found.toSorted(byPlace)).toEqual(issues?.toSorted(byPlace))
})

const byPlace = (a: { at: string }, b: { at: string }): number => a.at.localeCompare(b.at)

describe.each(sequences(files))('the sequence $name', ({ steps }) => {
  const read = steps.map((bundle) => check(bundle))
  const messages = read.flatMap(({ understood }) => understood?.message ?? [])

  test('is accepted step by step, with every element read', () => {
    expect(read.flatMap(({ errors }) => errors)).toEqual([])
    expect(messages).toHaveLength(steps.length)
    expect(read.flatMap(({ understood }) => understood?.unread ?? [])).toEqual([])
  })

  test('is one case in the order of time', () => {
    expect(new Set(messages.map(({ arende }) => arende.value)).size).toBe(1)
    expect(messages.map(({ sentAt }) => sentAt)).toEqual(messages.map(({ sentAt }) => sentAt).toSorted())
  })

  test('acknowledges only what was sent before, to whom sent it, with its Task', () => {
    for (const [i, message] of messages.entries()) {
      if (message.type !== 'kvittens') continue
      const asked = messages.slice(0, i).find(({ id }) => id === message.about)
      expect(asked !== undefined && 'kvittens' in asked && asked.kvittens.task).toEqual(message.task)
      expect(asked?.sender.hsaId).toBe(message.receiver?.hsaId)
    }
  })
})
