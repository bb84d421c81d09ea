// Calls across threads: settled by their own replies, failed together when the other thread is gone.
import { expect, it } from 'vitest'
import { callsTo, type Call } from '../../../src/store/sqlite/calls.js'
import { DuplicateError, StoreError } from '../../../src/store/store.js'

function asked() {
  const posted: Call[] = []
  const calls = callsTo((call) => posted.push(call))
  return { calls, posted }
}

it('resolves each call with the reply that bears its number, whatever their order', async () => {
  const { calls, posted } = asked()
  const claimed = calls.methods.claim(0, 1, [])
  const resolved = calls.methods.resolve('a', {
    at: 0,
    by: 'drift',
    outcome: 'done',
    told: false,
    samePatient: false,
    concludes: undefined,
  })
  const [first, second] = posted.map(({ id }) => id)
  calls.settle([
    { id: second ?? 0, value: true },
    { id: first ?? 0, value: [] },
  ])
  expect(await claimed).toEqual([])
  expect(await resolved).toBe(true)
})

it('gives faults back as the errors they were', async () => {
  const { calls, posted } = asked()
  const failed = calls.methods.claim(0, 1, [])
  const doubled = calls.methods.claim(0, 1, [])
  const [first, second] = posted.map(({ id }) => id)
  calls.settle([
    {
      id: first ?? 0,
      fault: { says: 'The store failed (SQLITE_FULL)', code: 'SQLITE_FULL', duplicate: false },
    },
    { id: second ?? 0, fault: { says: 'The store has this id already', code: undefined, duplicate: true } },
  ])
  await expect(failed).rejects.toMatchObject({
    message: 'The store failed (SQLITE_FULL)',
    code: 'SQLITE_FULL',
  })
  await expect(failed).rejects.not.toBeInstanceOf(DuplicateError)
  await expect(doubled).rejects.toBeInstanceOf(DuplicateError)
})

it('fails what waits, and what comes later, once the thread has ended; then nothing is writable', async () => {
  const { calls, posted } = asked()
  const waiting = calls.methods.claim(0, 1, [])
  calls.abandon()
  await expect(waiting).rejects.toBeInstanceOf(StoreError)
  await expect(calls.methods.claim(0, 1, [])).rejects.toBeInstanceOf(StoreError)
  expect(await calls.methods.writable()).toBe(false)
  expect(posted).toHaveLength(1)
})
