// The public adapter contract, run on fhir with a peer that de-duplicates and one that keeps every copy.
import * as runner from 'vitest'
import { testAdapter, type Subject } from '../../src/adapters/contract.js'
import { fhir } from '../../src/adapters/fhir/index.js'
import { startFhirPeer } from '../../src/cli/demo/fhir-peer.js'
import { protectionLevels } from '../../src/domain/protection.js'
import { samples } from '../helpers/samples/index.js'
import { home, token } from '../helpers/webcare-peer.js'

async function make(deduplicates: boolean): Promise<Subject> {
  const peer = await startFhirPeer({ token, deduplicates })
  return {
    adapter: fhir({ endpoint: peer.url, token, deduplicates, protection: protectionLevels }),
    recipient: home,
    peer: {
      received: () => peer.received().map(({ headerId }) => headerId),
      leave: () => peer.close(),
      stall: () => {
        peer.behave('hang')
        return peer.nextArrival()
      },
    },
    close: () => peer.close(),
  }
}

const always = [
  {
    test: 'hands over nothing that its capabilities forbid',
    reason: 'it writes the copy it is given; minimisation has taken out the rest before',
  },
  {
    test: 'can be asked what became of what it submitted',
    reason: 'the proof is the response message, which the partner sends',
  },
  { test: 'reads back what it wrote, but for the declared loss', reason: 'FHIR comes in by its own door' },
  { test: 'refuses what it cannot read, and quotes none of it', reason: 'FHIR comes in by its own door' },
] as const

testAdapter({
  runner,
  name: 'fhir with a peer that de-duplicates',
  make: () => make(true),
  samples,
  skip: always,
})

testAdapter({
  runner,
  name: 'fhir with a peer that keeps every copy',
  make: () => make(false),
  samples,
  skip: [
    ...always,
    {
      test: 'leaves one copy at the peer when the same copy is sent twice',
      reason: 'this peer keeps every copy',
    },
  ],
})
