// The store's contract on what is owed: met by the right unit, overdue once.
import { beforeEach, describe, expect, it } from 'vitest'
import {
  admission,
  attentionRow,
  deliveryRow,
  dutyRow,
  ended,
  hourMs,
  kommun,
  kvittensOf,
  primarvard,
  resolution,
  start,
} from '../../helpers/store-rows.js'
import { duties as everyDuty } from '../../../src/domain/deadlines.js'
import type { Conclusion, DeliveryState } from '../../../src/store/store.js'
import type { StoreTest } from './store-test.js'

export function testDuties(test: StoreTest): void {
  const duties = async (id: string) => {
    const status = await test.store.status('journal', `header-${id}`)
    return Object.fromEntries(
      (status?.duties ?? []).map(({ duty, unit, metAt }) => [`${duty} ${unit}`, metAt]),
    )
  }
  const notice = `inskrivningsmeddelande ${kommun}`
  const kvittens = `kvittens ${kommun}`

  describe('duties', () => {
    it('of a kvittens are met by the unit that names the message, or its own copy', async () => {
      await test.store.record(admission('a'))
      await test.store.record(admission('b'))
      await test.store.record(kvittensOf('k1', 'header-a'))
      await test.store.record(kvittensOf('k2', `copy-b-${kommun}`))
      const met = { [kvittens]: start + 60_000, [notice]: undefined }
      expect([await duties('a'), await duties('b')]).toEqual([met, met])
    })

    it('of a kvittens are met by one that came before its message', async () => {
      await test.store.record(kvittensOf('k1', 'header-a', { readAt: start - 2 }))
      await test.store.record(kvittensOf('k2', `copy-b-${kommun}`, { readAt: start - 1 }))
      await test.store.record(admission('a'))
      await test.store.record(admission('b'))
      expect((await duties('a'))[kvittens]).toBe(start - 2)
      expect((await duties('b'))[kvittens]).toBe(start - 1)
    })

    it('of a kvittens are not met by one about another patient that came before its message', async () => {
      const patient = { digest: 'digest-2', kind: 'personnummer' } as const
      const early = kvittensOf('k1', 'header-a')
      await test.store.record({ ...early, message: { ...early.message, patient } })
      await test.store.record(admission('a'))
      expect((await duties('a'))[kvittens]).toBeUndefined()
    })

    it('of a kvittens are not met by another unit, nor by the name of another copy', async () => {
      const deliveries = [deliveryRow('a', kommun), deliveryRow('a', primarvard)]
      await test.store.record(kvittensOf('k1', `copy-a-${primarvard}`))
      await test.store.record(kvittensOf('k0', 'header-a', { unit: primarvard }))
      await test.store.record(admission('a', { deliveries }))
      await test.store.record(kvittensOf('k2', 'header-a', { unit: primarvard }))
      await test.store.record(kvittensOf('k3', `copy-a-${primarvard}`, { unit: primarvard }))
      await test.store.record(kvittensOf('k4', `copy-a-${primarvard}`, { unit: kommun }))
      expect((await duties('a'))[kvittens]).toBeUndefined()
    })

    it('stay met at the first time', async () => {
      await test.store.record(admission('a'))
      await test.store.record(kvittensOf('k1', 'header-a', { readAt: start + 5 }))
      await test.store.record(kvittensOf('k2', 'header-a', { readAt: start + 1 }))
      await test.store.conclude(ended(deliveryRow('a', kommun), 'submitted', { handedOverAt: start + 7 }))
      await test.store.conclude(ended(deliveryRow('a', kommun), 'delivered', { arrivesAt: start + 9 }))
      expect(await duties('a')).toEqual({ [kvittens]: start + 5, [notice]: start + 7 })
    })

    const conclude = (state: DeliveryState, changes: Partial<Conclusion>) =>
      test.store.conclude(ended(deliveryRow('a', kommun), state, changes))
    const due = start + hourMs

    it.each([
      ['in time', start + 7],
      ['too late', due + 7],
    ])('of notice are met by a copy that is proven %s, at the time of the proof', async (_, arrivesAt) => {
      await test.store.record(admission('a'))
      await conclude('delivered', { handedOverAt: start + 5, arrivesAt })
      expect(await duties('a')).toEqual({ [kvittens]: undefined, [notice]: arrivesAt })
    })

    it('LUS 2:3: of notice are met at hand-over by a copy that can be there when it is due', async () => {
      await test.store.record(admission('a'))
      await conclude('submitted', { handedOverAt: start + 7, arrivesAt: due })
      expect((await duties('a'))[notice]).toBe(start + 7)
      expect((await test.store.figures(start)).duties[0]).toMatchObject({ due: 0, met: 1 })
    })

    it('LUS 2:3: of notice are not met by the hand-over of a copy that cannot, but by its arrival', async () => {
      await test.store.record(admission('a'))
      await conclude('submitted', { handedOverAt: start + 7, arrivesAt: due + 1 })
      expect((await duties('a'))[notice]).toBeUndefined()
      expect((await test.store.overdue(due + 1)).map(({ duty }) => duty)).toContain('inskrivningsmeddelande')
      await conclude('delivered', { handedOverAt: start + 7, arrivesAt: start + 9 })
      expect((await duties('a'))[notice]).toBe(start + 9)
    })

    describe('and the word of an operator', () => {
      const resolve = (told: boolean) => test.store.resolve('attention-1', resolution({ told }))
      const raised = (unit: typeof kommun | undefined) =>
        admission('a', { attention: [attentionRow('1', 'a', { kind: 'telefon', unit })] })

      it('that the unit was told meets the notice owed to it then, and only then, and no kvittens', async () => {
        await test.store.record(raised(kommun))
        expect(await resolve(true)).toBe(true)
        expect(await duties('a')).toEqual({ [notice]: start + 9, [kvittens]: undefined })
        expect((await test.store.figures(start)).duties[0]).toMatchObject({ due: 0, met: 1 })
        await test.store.resolve('attention-1', resolution({ told: true, at: start + 1 }))
        expect((await duties('a'))[notice]).toBe(start + 9)
      })

      it.each([
        ['is another', kommun, false],
        ['is about another unit', primarvard, true],
        ['is about no unit', undefined, true],
      ] as const)('that %s meets none', async (_, unit, told) => {
        await test.store.record(raised(unit))
        expect(await resolve(told)).toBe(true)
        expect((await duties('a'))[notice]).toBeUndefined()
      })
    })

    it.each(['waiting', 'unknown', 'operator'] as const)(
      'of notice are not met by a copy that is %s',
      async (state) => {
        await test.store.record(admission('a'))
        await conclude(state, { handedOverAt: start + 7, arrivesAt: start + 7 })
        expect((await duties('a'))[notice]).toBeUndefined()
      },
    )

    it.each(everyDuty.filter((duty) => duty !== 'kvittens'))(
      'of notice by %s are listed overdue once, and met and counted by a copy that is proven',
      async (duty) => {
        await test.store.record(admission('a', { duties: [dutyRow('a', duty, kommun)] }))
        expect((await test.store.overdue(due + 1)).map((one) => one.duty)).toEqual([duty])
        await test.store.raise([attentionRow('1', 'a', { kind: 'notice-overdue', unit: kommun })])
        expect(await test.store.overdue(due + 1)).toEqual([])
        await conclude('delivered', { arrivesAt: due + 7 })
        expect(await duties('a')).toEqual({ [`${duty} ${kommun}`]: due + 7 })
        const counted = (await test.store.figures(start)).duties.filter(({ met }) => met > 0)
        expect(counted).toEqual([{ duty, due: 0, overdue: 0, met: 1 }])
      },
    )

    it("of notice are not met by another unit's copy, nor by one that has no time", async () => {
      const deliveries = [deliveryRow('a', kommun), deliveryRow('a', primarvard)]
      await test.store.record(admission('a', { deliveries }))
      await test.store.conclude(ended(deliveryRow('a', primarvard), 'delivered'))
      await conclude('delivered', { arrivesAt: undefined })
      await conclude('submitted', { handedOverAt: undefined })
      expect((await duties('a'))[notice]).toBeUndefined()
    })
  })

  describe('duties overdue', () => {
    const both = [
      dutyRow('a', 'kvittens', kommun, start + 2),
      dutyRow('a', 'inskrivningsmeddelande', kommun, start + 1),
    ]
    beforeEach(() => test.store.record(admission('a', { duties: both })))
    const overdue = async (now: number) => (await test.store.overdue(now)).map(({ duty }) => duty)

    it('are listed once their time has passed, the earliest first', async () => {
      expect(await overdue(start + 1)).toEqual([])
      expect(await overdue(start + 2)).toEqual(['inskrivningsmeddelande'])
      expect(await test.store.overdue(start + 3)).toEqual(
        [...both].reverse().map((duty) => ({ ...duty, metAt: undefined })),
      )
    })

    it('are listed no more when they are met', async () => {
      await test.store.record(kvittensOf('k', 'header-a'))
      expect(await overdue(start + hourMs)).toEqual(['inskrivningsmeddelande'])
    })

    it('are listed no more when an operator has been told, even after that entry is resolved', async () => {
      await test.store.raise([attentionRow('1', 'a', { kind: 'kvittens-overdue', unit: kommun })])
      expect(await overdue(start + hourMs)).toEqual(['inskrivningsmeddelande'])
      await test.store.resolve('attention-1', resolution())
      expect(await overdue(start + hourMs)).toEqual(['inskrivningsmeddelande'])
      await test.store.raise([attentionRow('2', 'a', { kind: 'notice-overdue', unit: kommun })])
      expect(await overdue(start + hourMs)).toEqual([])
    })

    it("stay listed when what was raised is another unit's or another matter", async () => {
      const other = { kind: 'kvittens-overdue', unit: primarvard } as const
      await test.store.raise([attentionRow('1', 'a', other), attentionRow('2', 'a', { unit: kommun })])
      expect(await overdue(start + hourMs)).toEqual(['inskrivningsmeddelande', 'kvittens'])
    })
  })
}
