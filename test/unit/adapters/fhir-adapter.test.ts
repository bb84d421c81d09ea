// The fhir adapter as the gateway uses it: what it writes, what it sends, and what it makes of each answer.
import type { Bundle } from '@medplum/fhirtypes'
import { afterEach, describe, expect, it } from 'vitest'
import type { Adapter, Encoded } from '../../../src/adapters/adapter.js'
import { fhir } from '../../../src/adapters/fhir/index.js'
import { startFhirPeer, type FhirBehaviour, type FhirPeer } from '../../../src/cli/demo/fhir-peer.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'
import { encodeContext, home, sendContext, token } from '../../helpers/webcare-peer.js'

const message = { ...inskrivningsmeddelande, bundleId: '99999999-9999-4999-8999-999999999999' }

const source = JSON.stringify(
  toFhir(inskrivningsmeddelande, {
    source: { endpoint: 'https://sjukhuset.example/fhir', name: 'Sjukhuset' },
    destination: { endpoint: 'https://gateway.example/fhir' },
  }),
).replace(/}$/, ',"extension":[{"url":"urn:x","valueDecimal":1.00}]}')

const open: { close?(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close?.()
})

async function partner(
  behaviour: FhirBehaviour,
  deduplicates = true,
): Promise<{ peer: FhirPeer; adapter: Adapter }> {
  const peer = await startFhirPeer({ token, deduplicates })
  peer.behave(behaviour)
  const adapter = fhir({ endpoint: peer.url, token, deduplicates })
  open.push(adapter, peer)
  return { peer, adapter }
}

async function send({ adapter }: { adapter: Adapter }, copy: { source?: string } = {}) {
  const encoded = (await adapter.encode({ message, ...copy }, home, encodeContext)) as Encoded
  return adapter.send(encoded, home, sendContext(message.id))
}

describe('a copy for a FHIR partner', () => {
  it('R28: is the sender\u2019s own Bundle under a new Bundle.id when it is only relayed, to the last decimal', async () => {
    const ends = await partner('ok')
    expect(await send(ends, { source })).toMatchObject({ kind: 'delivered' })
    const [copy] = ends.peer.received()
    expect(copy).toMatchObject({ headerId: message.id, bundleId: message.bundleId })
    expect(copy?.body).toContain('"valueDecimal":1.00')
  })

  it('R27: differs from what is relayed in Bundle.id, source and destination only', async () => {
    const ends = await partner('ok')
    await send(ends, { source })
    const expected = source
      .replace(inskrivningsmeddelande.bundleId, message.bundleId)
      .replace('https://gateway.example/fhir', ends.peer.url)
      .replace('https://sjukhuset.example/fhir', encodeContext.self.endpoint)
    expect(ends.peer.received()[0]?.body).toBe(expected)
  })

  it('is written anew when it is no relay, from the gateway to the partner', async () => {
    const ends = await partner('ok')
    await send(ends)
    const bundle = JSON.parse(ends.peer.received()[0]?.body ?? '') as Bundle
    expect(bundle.entry?.[0]?.resource).toMatchObject({
      source: { endpoint: encodeContext.self.endpoint },
      destination: [{ endpoint: ends.peer.url }],
    })
  })

  it('arrives whole when it is large', async () => {
    const ends = await partner('ok')
    const large = source.replace('Fallolycka i hemmet', 'Fallolycka '.repeat(100_000))
    expect(await send(ends, { source: large })).toMatchObject({ kind: 'delivered' })
    expect(ends.peer.received()[0]?.body.length).toBeGreaterThan(1_000_000)
  })

  it('goes by the id of its sending as file name', async () => {
    const { adapter } = await partner('ok')
    const { fileName } = (await adapter.encode({ message }, home, encodeContext)) as Encoded
    expect(fileName).toBe(`${message.bundleId}.fhir.json`)
  })
})

describe('sending to a FHIR partner', () => {
  it.each([
    ['ok', { kind: 'delivered', reference: message.id, evidence: 'response-ok' }],
    ['empty', { kind: 'delivered', reference: message.id, evidence: 'http-204' }],
    ['accepted', { kind: 'submitted', handle: message.id, evidenceDueBy: encodeContext.now + 30 * 60_000 }],
    ['fatal', { kind: 'rejected', code: 'fatal-error' }],
    ['transient', { kind: 'retry', reason: 'transient-error' }],
    ['busy', { kind: 'retry', reason: 'busy', afterMs: 7_000 }],
    ['redirect', { kind: 'rejected', code: 'not-found' }],
    ['garbage', { kind: 'retry', reason: 'answer-unreadable' }],
    ['wrong-identifier', { kind: 'retry', reason: 'answer-unreadable' }],
    ['reset', { kind: 'retry', reason: 'connection-lost' }],
    ['endless', { kind: 'retry', reason: 'connection-lost' }],
  ] as const)('ends as it should when the partner answers: %s', async (behaviour, outcome) => {
    const ends = await partner(behaviour)
    expect(await send(ends)).toEqual(outcome)
    expect(ends.peer.requests()).toBe(1)
  })

  it.each(['garbage', 'wrong-identifier', 'reset', 'endless'] as const)(
    'asks a person, and does not send again, when a partner that keeps every copy answers: %s',
    async (behaviour) => {
      expect(await send(await partner(behaviour, false))).toMatchObject({ kind: 'unknown' })
    },
  )

  it('is rejected when the partner does not know our token', async () => {
    const { peer } = await partner('ok')
    const stranger = fhir({ endpoint: peer.url, token: 'another' })
    open.unshift(stranger)
    expect(await send({ adapter: stranger })).toEqual({ kind: 'rejected', code: 'not-authorised' })
    expect(peer.received()).toEqual([])
  })
})
