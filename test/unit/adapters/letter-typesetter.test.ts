// Sheets are set in a thread of their own, one at a time; a sheet that takes too long fails and keeps nobody waiting.
import { expect, it } from 'vitest'
import type { Sheet } from '../../../src/adapters/letter/render.js'
import { typesetterIn } from '../../../src/adapters/letter/typesetter.js'

/** Threads run JavaScript only, so this needs a build. */
const built = new URL('../../../dist/adapters/letter/render-thread.js', import.meta.url)
const thread = (text: string) =>
  new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads';${encodeURIComponent(text)}`)

const sheet: Sheet = {
  page: { title: 'Provmeddelande', request: 'Läs.', sections: [] },
  sender: 'Samverkan Prov',
  address: ['Box 900'],
  from: 'Provsjukhuset',
  to: 'Biståndsenheten',
  date: '2026-11-03',
  reference: 'ABCDEFGH',
  callBack: '08-000 00 00',
  arrival: '7K3MXW-4PH9RT-ACDEFG',
  marking: null,
  shortened: false,
}
const job = { sheet, now: Date.UTC(2026, 10, 2) }

it('sets sheets that are asked for at once, in their order', async () => {
  const typeset = typesetterIn(built)
  const ended: string[] = []
  const set = async (title: string) => {
    const answer = await typeset({ ...job, sheet: { ...sheet, page: { ...sheet.page, title } } })
    ended.push(title)
    return 'pdf' in answer && Buffer.from(answer.pdf).toString('latin1', 0, 5)
  }
  expect(await Promise.all([set('a'), set('b'), set('c')])).toEqual(['%PDF-', '%PDF-', '%PDF-'])
  expect(ended).toEqual(['a', 'b', 'c'])
})

it('says of a sheet that cannot be set that it cannot, and sets the next one', async () => {
  const typeset = typesetterIn(built)
  const broken = { ...job, sheet: { ...sheet, page: 'none' } as unknown as Sheet }
  expect(await typeset(broken)).toEqual({ failed: 'cannot-encode' })
  expect(await typeset(job)).toHaveProperty('pdf')
})

it('gives up a sheet that takes too long, and a fresh thread sets the next one', async () => {
  const stuck = thread(`parentPort.on('message', ({ sheet }) => {
    if (sheet.marking === 'stuck') for (;;) ;
    parentPort.postMessage({ pdf: new Uint8Array(1) })
  })`)
  const typeset = typesetterIn(stuck, 3_000)
  const ends = await Promise.all([typeset({ ...job, sheet: { ...sheet, marking: 'stuck' } }), typeset(job)])
  expect(ends).toEqual([{ failed: 'timeout' }, { pdf: new Uint8Array(1) }])
})

it('rejects when the thread breaks, and starts another for the next sheet', async () => {
  const frail = thread(`parentPort.on('message', ({ sheet }) => {
    if (sheet.marking === 'break') throw new Error('broken')
    parentPort.postMessage({ pdf: new Uint8Array(1) })
  })`)
  const typeset = typesetterIn(frail)
  const ends = await Promise.allSettled([
    typeset({ ...job, sheet: { ...sheet, marking: 'break' } }),
    typeset(job),
  ])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})
