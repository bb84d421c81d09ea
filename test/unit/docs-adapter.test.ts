// The example of docs/adapters.md is a whole adapter: it keeps the contract, seen from outside as a vendor sees it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testAdapter, type AdapterSuite } from 'lus-gateway/adapter-contract'
import * as vitest from 'vitest'
import { notices } from '../../examples/file-adapter.js'
import { withSection } from '../helpers/doc-section.js'
import { units } from '../helpers/messages.js'
import { samples } from '../helpers/samples/index.js'

const { expect, test } = vitest

// The packaged types have brands of their own, so that what the tests' own helpers make is not theirs to the compiler.
const packaged = samples.filter(({ type }) => type !== 'kvittens') as unknown as AdapterSuite['samples']
const recipient = {
  hsaId: units.municipality,
  name: 'Biståndsenheten',
  kind: 'bistandsenhet',
  areas: [],
  channels: ['notices'],
} as unknown as Awaited<ReturnType<AdapterSuite['make']>>['recipient']

testAdapter({
  runner: vitest,
  name: 'notices (examples/file-adapter.ts)',
  samples: packaged,
  make: () => {
    const folder = mkdtempSync(join(tmpdir(), 'lus-notices-'))
    return {
      adapter: notices(folder),
      recipient,
      peer: {
        received: () => readdirSync(folder).filter((name) => !name.startsWith('.')),
        leave: () => rmSync(folder, { recursive: true }),
      },
      close: () => rmSync(folder, { recursive: true, force: true }),
    }
  },
  skip: [
    { test: 'reads back what it wrote, but for the declared loss', reason: 'notices only go out' },
    { test: 'refuses what it cannot read, and quotes none of it', reason: 'notices only go out' },
    { test: 'settles when its time ends while the peer is silent', reason: 'a folder takes or fails' },
    { test: 'can be asked what became of what it submitted', reason: 'nobody can be asked' },
  ],
})

const page = join(import.meta.dirname, '../../docs/adapters.md')
const example = join(import.meta.dirname, '../../examples/file-adapter.ts')

test('docs/adapters.md shows the example as it stands in examples/ (write it anew with -u)', async () => {
  const code = `\`\`\`ts\n${readFileSync(example, 'utf8').trim()}\n\`\`\``
  const written = withSection(readFileSync(page, 'utf8'), 'example', code)
  await expect(written).toMatchFileSnapshot('../../docs/adapters.md')
})
