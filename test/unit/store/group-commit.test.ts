// Group commit: what shares a commit, who is told what and when, and what a failure of one does to the others.
import { describe, expect, it } from 'vitest'
import { groupCommit } from '../../../src/store/sqlite/group-commit.js'
import { CannotBegin, type Transaction } from '../../../src/store/sqlite/transaction.js'
import { StoreError } from '../../../src/store/store.js'

/** A transaction that tells what happened, and fails when `fault` says so. */
function recorded(fault: () => Error | undefined = () => undefined) {
  const seen: string[] = []
  const transaction: Transaction = (work) => {
    seen.push('begin')
    try {
      const result = work()
      const error = fault()
      if (error !== undefined) throw error
      seen.push('commit')
      return result
    } catch (error) {
      seen.push('rollback')
      throw error
    }
  }
  return { seen, transaction }
}

const nextTurn = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve)
  })

describe('group commit', () => {
  it('puts the calls of one turn in one commit, in their order, and answers none before it', async () => {
    const { seen, transaction } = recorded()
    const group = groupCommit(transaction, 64)
    const call = (name: string) =>
      group
        .run(() => {
          seen.push(`work ${name}`)
          return name
        })
        .then((result) => seen.push(`answer ${result}`))
    await Promise.all([call('a'), call('b'), call('c')])
    const works = ['work a', 'work b', 'work c']
    expect(seen).toEqual(['begin', ...works, 'commit', 'answer a', 'answer b', 'answer c'])
  })

  it('lets at most so many share a commit, and leaves a turn between two', async () => {
    const { seen, transaction } = recorded()
    const group = groupCommit(transaction, 2)
    const all = Promise.all([1, 2, 3].map((value) => group.run(() => value)))
    await nextTurn()
    expect(seen).toEqual(['begin', 'commit'])
    expect(await all).toEqual([1, 2, 3])
    expect(seen).toEqual(['begin', 'commit', 'begin', 'commit'])
  })

  it('takes calls again after its queue was empty', async () => {
    const group = groupCommit(recorded().transaction, 2)
    expect(await group.run(() => 1)).toBe(1)
    expect(await group.run(() => 2)).toBe(2)
  })

  it('tries each call alone after the work of one has failed, and tells only that one', async () => {
    const { seen, transaction } = recorded()
    const group = groupCommit(transaction, 64)
    const bad = () => {
      throw new StoreError('no')
    }
    const ends = await Promise.allSettled([group.run(() => 'a'), group.run(bad), group.run(() => 'c')])
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : end.status))).toEqual([
      'a',
      'rejected',
      'c',
    ])
    expect(seen).toEqual(['begin', 'rollback', 'begin', 'commit', 'begin', 'rollback', 'begin', 'commit'])
  })

  it('tries each call alone after the commit has failed', async () => {
    let failures = 1
    const { seen, transaction } = recorded(() => (failures-- > 0 ? new Error('disk') : undefined))
    const group = groupCommit(transaction, 64)
    expect(await Promise.all([group.run(() => 'a'), group.run(() => 'b')])).toEqual(['a', 'b'])
    expect(seen).toEqual(['begin', 'rollback', 'begin', 'commit', 'begin', 'commit'])
  })

  it('tries a call that was alone only once', async () => {
    const { seen, transaction } = recorded(() => new Error('disk'))
    await expect(groupCommit(transaction, 64).run(() => 'a')).rejects.toBeInstanceOf(StoreError)
    expect(seen).toEqual(['begin', 'rollback'])
  })

  it('rejects a group that cannot even begin as a whole, and then goes on', async () => {
    let begun = 0
    const group = groupCommit((work) => {
      begun++
      if (begun === 1) throw new CannotBegin('locked')
      return work()
    }, 64)
    const ends = await Promise.allSettled([group.run(() => 'a'), group.run(() => 'b')])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(begun).toBe(1)
    expect(await group.run(() => 'c')).toBe('c')
  })
})
