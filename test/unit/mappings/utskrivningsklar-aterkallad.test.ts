import { describe, expect, test } from 'vitest'
import { registry } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { copyFor } from '../../helpers/copy-for.js'
import { utskrivningsklar } from '../../helpers/messages.js'
import { utskrivningsklarAterkallad as sample } from '../../helpers/samples/utskrivningsklar-aterkallad.js'

const header = 'Bundle.entry[0].resource'
const encounter = 'Bundle.entry[4].resource'
const mapping = registry['utskrivningsklar-aterkallad']
const after = (change: Change) => readChanged(sample, change)

describe('a withdrawn utskrivningsklar', () => {
  test('must say which notice is withdrawn, by a link of removal', () => {
    expect(after(({ the }) => delete the('Provenance').entity).issues).toEqual([
      `content-missing ${header}.focus`,
    ])
    expect(
      after(({ the }) => Object.assign(the('Provenance').entity?.[0] ?? {}, { role: 'source' })).issues,
    ).toEqual([`content-missing ${header}.focus`])
    expect(after(() => {}).message?.chain).toEqual([{ role: 'removal', message: utskrivningsklar.id }])
  })

  test('is about that notice, and goes to those who were told it, at once', () => {
    expect(mapping.about?.(sample)).toBe(utskrivningsklar.id)
    expect([mapping.addressees, mapping.deadline(sample, 0)]).toEqual(['told', undefined])
  })

  test('must say when, with time of day and zone', () => {
    const withTime = (valueDateTime: string) =>
      after(({ the }) =>
        Object.assign(the('Encounter').extension?.[0]?.extension?.[0] ?? {}, { valueDateTime }),
      ).issues
    const at = `${encounter}.extension[0].extension[0]`
    expect(withTime('2026-11-07')).toEqual([`time-without-zone ${at}.valueDateTime`])
    expect(withTime('2026-11-01T07:25:00+01:00')).toEqual([`time-order ${at}`])
    expect(withTime('2026-11-07T07:25:00+01:00')).toEqual([])
    expect(after(({ the }) => the('Encounter').extension?.shift()).issues).toEqual([
      `content-missing ${encounter}.extension`,
      `content-advised ${encounter}.extension`,
    ])
  })

  test('is advised to say why where there is ground to, and taken without', () => {
    const { message, issues } = after(({ the }) => the('Encounter').extension?.[0]?.extension?.pop())
    expect(message).not.toHaveProperty('reason')
    expect(issues).toEqual([`content-advised ${encounter}.extension`])
    const onTheActAlone = after(({ the }) => {
      the('Encounter').extension?.[0]?.extension?.pop()
      the('Encounter').extension?.pop()
    })
    expect(onTheActAlone.message).toMatchObject({ legalBasis: 'lagen' })
    expect(onTheActAlone.issues).toEqual([])
  })

  test('leaves a stay that goes on: one that has not begun, or never was, is a fault', () => {
    expect(after(({ the }) => (the('Encounter').status = 'cancelled')).issues).toEqual([
      `code-unknown ${encounter}.status`,
    ])
    expect(after(() => {}).issues).toEqual([])
  })
})

describe('the reason of the withdrawal', () => {
  test('is told those who judge and plan, on a further ground', () => {
    for (const kind of ['halsoOchSjukvard', 'socialtjanst'] as const)
      expect(copyFor(kind, sample)?.reason).toBe(sample.reason)
  })

  test('is told nobody on the ground of the act, and no performer: that it was withdrawn they all are', () => {
    const { withdrawnAt } = sample
    for (const copy of [
      copyFor('socialtjanst', { ...sample, legalBasis: 'lagen' }),
      copyFor('utforare', sample),
    ]) {
      expect(copy).toMatchObject({ withdrawnAt })
      expect(copy).not.toHaveProperty('reason')
    }
  })
})
