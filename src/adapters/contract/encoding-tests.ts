// Contract: encoding is pure, neutral outside, honest about loss, and gives away nothing that is forbidden.
import assert from 'node:assert/strict'
import { countsAsProtected, type Protection, type ProtectionLevel } from '../../domain/protection.js'
import { mappingOf, type LusMessage } from '../../mappings/registry.js'
import type { Adapter } from '../adapter.js'
import { isWithin, leavesOf } from '../hub-path.js'
import { bytesOf, encode, encodeContext, type Bench, type ContractTest } from './bench.js'
import { assertKeeps, secretsOf, squashed } from './secrets.js'

/** Shorter than this, a value may be found in other text by chance. */
const shortest = 5

const protections: Record<ProtectionLevel, Protection> = {
  none: { status: 'known', labels: [] },
  sekretessmarkering: { status: 'known', labels: ['sekretessmarkering'] },
  skyddadFolkbokforing: { status: 'known', labels: ['sekretessmarkering', 'skyddadFolkbokforing'] },
  unknown: { status: 'unknown' },
}

/** The samples again, as if their patients had each protection that the adapter may carry. */
const variants = ({ adapter, samples }: Bench): readonly LusMessage[] =>
  adapter.can.protection.flatMap((level) =>
    samples.map((message) => ({
      ...message,
      patient: { ...message.patient, protection: protections[level] },
    })),
  )

/** Values of the message that the adapter may not be given, unless they also stand where they may be given. */
function forbiddenIn({ adapter, recipient }: { adapter: Adapter; recipient: object }, message: LusMessage) {
  const allowed = adapter.can.content[countsAsProtected(message.patient.protection) ? 'protected' : 'open']
  const hidden = mappingOf(message).content.filter(({ item }) => !allowed.includes(item))
  const isHidden = (path: string) => hidden.some((rule) => isWithin(path, rule.path))
  const leaves = leavesOf(message).map(({ path, value }) => ({ path, text: squashed(String(value)) }))
  const open = leaves.filter(({ path }) => !isHidden(path)).map(({ text }) => text)
  const surroundings = squashed(JSON.stringify([recipient, encodeContext, open]))
  return leaves
    .filter(({ path, text }) => isHidden(path) && text.length >= shortest && !surroundings.includes(text))
    .map(({ text }) => text)
}

export const encodingTests = {
  'encodes the same copy to the same bytes, and leaves the copy as it was': async (bench) => {
    const first = await Promise.all(bench.samples.map((sample) => encode(bench, sample)))
    for (const [index, sample] of bench.samples.entries()) {
      const again = await encode(bench, structuredClone(sample))
      assert.deepEqual(again, first[index])
    }
  },

  'names what it encodes neutrally': async (bench) => {
    for (const sample of bench.samples) {
      const { contentType, fileName } = await encode(bench, sample)
      assert.match(contentType, /^[a-z]+\/[a-z0-9.+-]+(;[ a-z0-9.=+-]+)?$/i)
      assert.match(fileName, /^[A-Za-z0-9][A-Za-z0-9._-]{0,126}$/)
      assertKeeps(secretsOf(sample), contentType, 'the content type')
      assertKeeps([...secretsOf(sample), sample.type], fileName, 'the file name')
    }
  },

  'reports each loss by its path, without values': async (bench) => {
    for (const sample of variants(bench)) {
      const { loss } = await encode(bench, sample)
      for (const { kind, path, reason } of loss) {
        assert.ok(['lost', 'withheld', 'changed'].includes(kind))
        assert.match(path, /^[\w./:@[\]-]+$/)
        assert.notEqual(reason, '')
      }
      const words = loss.map(({ path, reason }) => `${path} ${reason}`).join(' ')
      assertKeeps(
        secretsOf(sample).filter((secret) => /\d/.test(secret)),
        words,
        'the loss report',
      )
    }
  },

  'hands over nothing that its capabilities forbid': async (bench) => {
    let looked = 0
    for (const sample of variants(bench)) {
      const forbidden = forbiddenIn(bench, sample)
      const encoded = await encode(bench, sample)
      assert.notEqual(bytesOf(encoded).length, 0)
      assertKeeps(forbidden, await bench.textOf(encoded), 'the encoded copy')
      looked += forbidden.length
    }
    assert.notEqual(looked, 0, 'the samples hold nothing forbidden: give them such fields, or skip this test')
  },
} satisfies Record<string, ContractTest>
