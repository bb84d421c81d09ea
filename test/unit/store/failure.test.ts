// What an error of the store may say: fixed words and a code.
import { describe, expect, it } from 'vitest'
import { storeError } from '../../../src/store/sqlite/failure.js'
import { DuplicateError } from '../../../src/store/store.js'

const coded = (code: unknown) => Object.assign(new Error('UNIQUE constraint failed: Tolvan'), { code })

describe('an error of the store', () => {
  it('is told by its code, never by its text', () => {
    expect(storeError(coded('SQLITE_CONSTRAINT_UNIQUE')).message).toBe(
      'The store failed (SQLITE_CONSTRAINT_UNIQUE)',
    )
    const refused = storeError(coded('EACCES'))
    expect([refused.message, refused.code]).toEqual(['The store failed (EACCES)', 'EACCES'])
  })

  it('is told by its class when its code is none, and has no cause', () => {
    expect(storeError(coded('Tolvan')).message).toBe('The store failed (Error)')
    const numbered = storeError(coded(19))
    expect([numbered.message, numbered.code]).toEqual(['The store failed (Error)', undefined])
    const unparsed = storeError(new SyntaxError('Unexpected token T in Tolvan'))
    expect([unparsed.message, unparsed.cause]).toEqual(['The store failed (SyntaxError)', undefined])
    expect(storeError('Tolvan').message).toBe('The store failed (UNKNOWN)')
  })

  it('stays what it is when it already is one', () => {
    const error = new DuplicateError('The store has this id already')
    expect(storeError(error)).toBe(error)
  })
})
