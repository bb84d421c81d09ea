// Values exchanged in a JSON text, every other byte as it was.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splice } from '../../../src/adapters/fhir/splice.js'

const id = (value: unknown) => [{ path: ['id'], value }]

describe('splice', () => {
  it('leaves decimals and spacing as they were', () => {
    const text = '{ "id" : "a",\n\t"value": 1.00, "big": 1E+2, "small": -0.10 }'
    expect(splice(text, id('b'))).toBe(text.replace('"a"', '"b"'))
  })

  it('changes places inside lists and objects, all in one go', () => {
    const text = '{"id":"a","entry":[{"resource":{"source":{"endpoint":"x"}}},{"n":1.50}]}'
    const changed = splice(text, [
      { path: ['id'], value: 'a longer one' },
      { path: ['entry', 0, 'resource', 'source', 'endpoint'], value: 'y' },
      { path: ['entry', 1, 'n'], value: 2 },
    ])
    expect(changed).toBe('{"id":"a longer one","entry":[{"resource":{"source":{"endpoint":"y"}}},{"n":2}]}')
  })

  it('adds nothing where there was nothing', () => {
    const text = '{"entry":[],"other":"id"}'
    for (const path of [['id'], ['entry', 0], ['entry', 0, 'id'], ['other', 'id'], ['entry', 'id']]) {
      expect(splice(text, [{ path, value: 'b' }])).toBe(text)
    }
  })

  it('is not misled by brackets, quotes and keys inside texts', () => {
    const text = String.raw`{"note":"}],\"id\":\"no\\","list":["[","{"],"id":"a"}`
    expect(splice(text, id('b'))).toBe(text.replace('"id":"a"', '"id":"b"'))
  })

  it('knows a key by what it says, however it is escaped', () => {
    expect(splice(String.raw`{"\u0069d":"a"}`, id('b'))).toBe(String.raw`{"\u0069d":"b"}`)
  })

  it('changes the value that counts when a key stands twice', () => {
    expect(splice('{"id":"a","id":"c"}', id('b'))).toBe('{"id":"a","id":"b"}')
  })

  it('does to any text what an assignment does to the parsed value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (object, indent) => {
        const text = JSON.stringify({ ...object, id: { deep: [0, 'old'] } }, null, indent)
        const expected = JSON.parse(text) as { id: { deep: unknown[] } }
        expected.id.deep[1] = 'new'
        expect(JSON.parse(splice(text, [{ path: ['id', 'deep', 1], value: 'new' }]))).toEqual(expected)
      }),
    )
  })
})
