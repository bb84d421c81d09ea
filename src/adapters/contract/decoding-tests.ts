// Contract: what an adapter wrote it can read, but for the loss it declared; what it cannot read it refuses in peace.
import assert from 'node:assert/strict'
import type { Loss } from '../../domain/delivery.js'
import { withoutPaths } from '../hub-path.js'
import { bytesOf, encode, type ContractTest } from './bench.js'

/** Without the lost paths and what they leave empty, so that an absent field equals a missing one. */
function remains(message: unknown, loss: readonly Loss[]): unknown {
  const rest = withoutPaths(
    message,
    loss.map(({ path }) => path),
  )
  return JSON.parse(JSON.stringify(rest), (_, value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value,
  )
}

const rubbish = [
  '',
  ' ',
  '{',
  '[]',
  'null',
  '<a>',
  '<a/>',
  '\u0000',
  'MSH|^~\\&|',
  '{"a":"191212121212"}',
  '<b>191212121212</b>',
]

export const decodingTests = {
  'reads back what it wrote, but for the declared loss': async (bench) => {
    assert.ok(bench.adapter.decode !== undefined, 'the adapter does not decode: skip this test')
    for (const sample of bench.samples) {
      const encoded = await encode(bench, sample)
      const raw = Buffer.from(bytesOf(encoded)).toString('utf8')
      const result = bench.adapter.decode(raw, {
        labelsComplete: sample.patient.protection.status === 'known',
      })
      assert.ok(result.ok, 'what it wrote must be readable')
      assert.deepEqual(remains(result.value, encoded.loss), remains(sample, encoded.loss))
    }
  },

  'refuses what it cannot read, and quotes none of it': ({ adapter }) => {
    assert.ok(adapter.decode !== undefined, 'the adapter does not decode: skip this test')
    for (const raw of rubbish) {
      const result = adapter.decode(raw, { labelsComplete: true })
      assert.ok(!result.ok && result.issues.length > 0, 'rubbish must be refused with an issue')
      assert.ok(!JSON.stringify(result.issues).includes('191212121212'), 'an issue quotes what was sent')
    }
  },
} satisfies Record<string, ContractTest>
