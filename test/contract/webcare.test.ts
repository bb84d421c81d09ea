// The public adapter contract, run on webcare in both ways of handing over.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as runner from 'vitest'
import { testAdapter, type Subject } from '../../src/adapters/contract.js'
import { webcareCapabilities } from '../../src/adapters/webcare/capabilities.js'
import { webcare } from '../../src/adapters/webcare/index.js'
import { samplesFor } from '../helpers/samples/index.js'
import { home, startWebcarePeer, token } from '../helpers/webcare-peer.js'

async function byHttps(deduplicates: boolean): Promise<Subject> {
  const server = await startWebcarePeer({ token, deduplicates })
  return {
    adapter: webcare({ mode: 'https', url: server.url, token, deduplicates }),
    recipient: home,
    peer: {
      received: () => server.received.map(({ id }) => id),
      leave: () => server.close(),
      stall: () => {
        server.behave('hang')
        return server.nextArrival()
      },
    },
    close: () => server.close(),
  }
}

function byFile(): Subject {
  const base = mkdtempSync(join(tmpdir(), 'lus-webcare-'))
  const outFolder = join(base, 'ut')
  const files = () => (existsSync(outFolder) ? readdirSync(outFolder) : [])
  return {
    adapter: webcare({ mode: 'filedrop', outFolder, outReceiptFolder: join(base, 'kvitton') }),
    recipient: home,
    peer: { received: files, leave: () => rmSync(outFolder, { recursive: true }) },
    close: () => rmSync(base, { recursive: true }),
  }
}

const everythingMayBeTold = {
  test: 'hands over nothing that its capabilities forbid',
  reason: 'it carries ordinary patients only, and everything that a message may tell of them',
} as const

const doesNotFollow = {
  test: 'can be asked what became of what it submitted',
  reason: 'the HTTP answer is the proof',
} as const

const doesNotDeduplicate = {
  test: 'leaves one copy at the peer when the same copy is sent twice',
  reason: 'this peer keeps every copy',
} as const

testAdapter({
  runner,
  name: 'webcare by HTTPS',
  make: () => byHttps(false),
  samples: samplesFor(webcareCapabilities),
  skip: [everythingMayBeTold, doesNotFollow, doesNotDeduplicate],
})

testAdapter({
  runner,
  name: 'webcare by HTTPS with a peer that de-duplicates',
  make: () => byHttps(true),
  samples: samplesFor(webcareCapabilities),
  skip: [everythingMayBeTold, doesNotFollow],
})

testAdapter({
  runner,
  name: 'webcare by files',
  make: byFile,
  samples: samplesFor(webcareCapabilities),
  skip: [
    everythingMayBeTold,
    doesNotDeduplicate,
    {
      test: 'settles when its time ends while the peer is silent',
      reason: 'nobody answers while a file is written',
    },
  ],
})
