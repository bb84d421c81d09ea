// The letter keeps the contract of all adapters; its peer is the print room's folder.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vitest from 'vitest'
import { testAdapter, type Subject } from '../../src/adapters/contract.js'
import { letter } from '../../src/adapters/letter/index.js'
import { typesetterIn } from '../../src/adapters/letter/typesetter.js'
import type { Unit } from '../../src/domain/unit.js'
import { units } from '../helpers/messages.js'
import { samples } from '../helpers/samples/index.js'
import { pdfText } from '../helpers/pdf-text.js'

/** Threads run JavaScript only, so this needs a build. */
const typesetter = typesetterIn(new URL('../../dist/adapters/letter/render-thread.js', import.meta.url))

const recipient: Unit = {
  hsaId: units.municipality,
  name: 'Biståndsenheten',
  kind: 'bistandsenhet',
  areas: [{ kommun: '0180' }],
  channels: ['letter'],
  postalAddress: ['Box 900', '999 01 BREVSTAD'],
}

function make(): Subject {
  const home = mkdtempSync(join(tmpdir(), 'lus-letter-'))
  const folder = join(home, 'letters')
  const adapter = letter({ folder }, typesetter)
  return {
    adapter,
    recipient,
    peer: {
      received: () => readdirSync(folder),
      leave() {
        rmSync(folder, { recursive: true })
        writeFileSync(folder, '')
      },
    },
    close: () => rmSync(home, { recursive: true }),
  }
}

testAdapter({
  runner: vitest,
  name: 'letter',
  make,
  samples,
  textOf: ({ body }) => pdfText(Buffer.from(body)),
  skip: [
    { test: 'reads back what it wrote, but for the declared loss', reason: 'paper is not read back' },
    { test: 'refuses what it cannot read, and quotes none of it', reason: 'paper is not read back' },
    { test: 'settles when its time ends while the peer is silent', reason: 'a folder takes or fails' },
    { test: 'can be asked what became of what it submitted', reason: 'proof is the arrival code' },
  ],
})
