import { describe, expect, test } from 'vitest'
import { registry } from '../../../src/mappings/registry.js'
import { returReasons } from '../../../src/mappings/retur/message.js'
import { reasonCodes } from '../../../src/mappings/retur/reasons.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'
import { retur as sample } from '../../helpers/samples/retur.js'

const header = 'Bundle.entry[0].resource'
const task = 'Bundle.entry[4].resource'
const mapping = registry.retur
const after = (change: Change) => readChanged(sample, change)

describe('a retur', () => {
  test('names the message that goes back, and goes to whoever sent it, at once', () => {
    expect(mapping.about?.(sample)).toBe(inskrivningsmeddelande.id)
    expect([mapping.addressees, mapping.deadline(sample, 0)]).toEqual(['asker', undefined])
    expect(after(({ the }) => delete the('Task').input).issues).toEqual([`content-missing ${task}.input`])
  })

  test('is a Task kvittera that is rejected: any other state says something else', () => {
    const inState = (status: 'rejected' | 'completed' | 'requested') =>
      after(({ the }) => (the('Task').status = status)).issues
    expect(inState('rejected')).toEqual([])
    expect(inState('completed')).toEqual([`code-unknown ${task}.status`])
    expect(inState('requested')).toEqual([`code-unknown ${task}.status`])
  })

  test('is no other Task that was turned down', () => {
    expect(after(({ the }) => (the('Task').code = { text: 'Ring' })).issues).toContain(
      `content-missing ${header}.focus`,
    )
    expect(after(({ the }) => delete the('Task').code).issues).toEqual([])
  })

  test("repeats the asker's Task, and says when", () => {
    expect(after(() => {}).message).toMatchObject({ task: inskrivningsmeddelande.kvittens.task })
    expect(after(({ the }) => delete the('Task').identifier).issues).toEqual([
      `content-missing ${task}.identifier`,
    ])
    expect(after(({ the }) => delete the('Task').lastModified).issues).toEqual([
      `content-missing ${task}.lastModified`,
    ])
    expect(after(({ the }) => (the('Task').lastModified = '2026-11-02')).issues).toEqual([
      `time-without-zone ${task}.lastModified`,
    ])
  })
})

describe('why it goes back', () => {
  test.each(returReasons)('may be %s', (reason) => {
    const message = { ...sample, reason }
    expect(readChanged(message, () => {})).toEqual({ message, unread: [], issues: [] })
  })

  test('must be said', () => {
    expect(after(({ the }) => delete the('Task').statusReason).issues).toEqual([
      `content-missing ${task}.statusReason`,
    ])
    expect(after(({ the }) => (the('Task').statusReason = { coding: [{ code: 'x' }] })).issues).toEqual([
      `content-missing ${task}.statusReason`,
    ])
  })

  test('is one of ours, or stands in words', () => {
    const { system } = reasonCodes
    expect(after(({ the }) => (the('Task').statusReason = { text: 'Avliden' })).message).toMatchObject({
      reason: 'annat',
      comment: 'Avliden',
    })
    expect(
      after(({ the }) => (the('Task').statusReason = { coding: [{ system, code: 'nej' }], text: 'Nej' }))
        .issues,
    ).toEqual([`code-unknown ${task}.statusReason.coding[0].code`])
  })

  test('is told in words only to those who judge and plan, on a further ground; as a code to all', () => {
    for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const)
      expect(copyFor(kind, sample)).toMatchObject({ comment: sample.comment })
    for (const copy of [
      copyFor('utforare', sample),
      copyFor('halsoOchSjukvard', { ...sample, legalBasis: 'lagen' }),
    ]) {
      expect(copy).toMatchObject({ reason: 'ej-folkbokford', rightReceiver: sample.rightReceiver })
      expect(copy).not.toHaveProperty('comment')
    }
  })
})

describe('the right receiver', () => {
  test('stands on the page with name and HSA-id, so that the sender can find it', () => {
    expect(mapping.page(sample).sections[1]?.rows).toContainEqual({
      label: 'Rätt mottagare',
      value: `Provbys mottagning (${sample.rightReceiver?.hsaId})`,
    })
    const { rightReceiver: _unknown, ...rest } = sample
    expect(mapping.page(rest).sections[1]?.rows.map(({ label }) => label)).not.toContain('Rätt mottagare')
  })

  test('may be an Organization of the Bundle; without HSA-id it is told as unread', () => {
    const named = (valueReference: object) =>
      after(({ the }) => Object.assign(the('Task').output?.[0] ?? {}, { valueReference }))
    const { message } = after(({ the, to }) =>
      Object.assign(the('Task').output?.[0] ?? {}, { valueReference: to('Organization') }),
    )
    expect(message).toMatchObject({ rightReceiver: sample.sender })
    const { message: without, unread } = named({ display: 'Provby kommun' })
    expect(without).not.toHaveProperty('rightReceiver')
    expect(unread).toEqual([`${task}.output[0]`])
  })
})
