import { describe, expect, test } from 'vitest'
import { helgdagar } from '../../../src/domain/helgdagar.js'
import { crashOf } from '../../../src/log/crash.js'
import { StoreError } from '../../../src/store/store.js'

const root = new URL('file:///opt/lus/dist/')
const personnummer = '191212121212'

/** An error whose stack is as V8 writes it. */
function errorWith(message: string, ...frames: readonly string[]): Error {
  const error = new TypeError(message)
  error.stack = [`TypeError: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return error
}

const own = 'receive (file:///opt/lus/dist/gateway/receive.js:41:7)'

describe('of an error the log has its kind and the places in our own code', () => {
  test('frames of ours are kept, without column; others are left out', () => {
    const error = errorWith(
      'x',
      own,
      'async file:///opt/lus/dist/http/app.js:7:1',
      'new Reader (/opt/lus/dist/mappings/shared/reader.js:3:2)',
      'parse (file:///opt/lus/node_modules/yaml/dist/parse.js:1:1)',
      'node:internal/process/task_queues:95:5',
    )
    expect(crashOf(error, root).frames).toEqual([
      'gateway/receive.js:41',
      'http/app.js:7',
      'mappings/shared/reader.js:3',
    ])
  })

  test('nothing of the message is kept, even when it looks like a frame', () => {
    const message = `Tolvan\n    at file:///opt/lus/dist/tolvan.js:1212:1\n    at x (/opt/lus/dist/${personnummer}.js:1:1)`
    expect(crashOf(errorWith(message, own), root)).toEqual({
      error: 'TypeError',
      code: undefined,
      frames: ['gateway/receive.js:41'],
    })
  })

  test('a message exchanged after the error was made costs the frames', () => {
    const error = errorWith('first', own)
    error.message = 'second'
    expect(crashOf(error, root).frames).toEqual([])
  })

  test('an error of ours is placed where it was thrown', () => {
    let thrown: unknown
    try {
      helgdagar(Number.NaN)
    } catch (error) {
      thrown = error
    }
    const { error, frames } = crashOf(thrown)
    expect(error).toBe('RangeError')
    expect(frames[0]).toMatch(/^domain\/helgdagar\.ts:\d+$/)
  })
})

test.each([
  [new StoreError('x'), 'StoreError'],
  [new RangeError('x'), 'RangeError'],
  [AbortSignal.abort().reason, 'AbortError'],
  [Object.assign(new Error('x'), { name: 'TolvanssonError' }), 'other'],
  [personnummer, 'other'],
  [undefined, 'other'],
  [{ message: personnummer }, 'other'],
])('the kind of error is from a closed set: %#', (thrown, error) => {
  const crash = crashOf(thrown)
  expect(crash.error).toBe(error)
  expect(JSON.stringify(crash)).not.toContain(personnummer)
})

test.each([
  ['ENOSPC', 'ENOSPC'],
  ['SQLITE_FULL', 'SQLITE_FULL'],
  ['ERR_INVALID_URL', 'ERR_INVALID_URL'],
  ['EKLUND', undefined],
  [`ERR_${personnummer}`, undefined],
  [13, undefined],
])('the code %s is told as %s', (code, told) => {
  expect(crashOf(Object.assign(new Error('x'), { code })).code).toBe(told)
})
