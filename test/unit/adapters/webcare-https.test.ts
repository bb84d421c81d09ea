// Handing over by HTTPS, against a real peer on loopback.
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Encoded } from '../../../src/adapters/adapter.js'
import type { Outcome } from '../../../src/domain/delivery.js'
import { webcare, type WebcareOptions } from '../../../src/adapters/webcare/index.js'
import { inskrivningsmeddelande as message } from '../../helpers/messages.js'
import { selfSigned } from '../../helpers/self-signed.js'
import {
  encodeContext,
  home,
  sendContext,
  startWebcarePeer,
  token,
  type WebcareBehaviour,
  type WebcarePeer,
} from '../../helpers/webcare-peer.js'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function startPeer(
  options: Partial<Parameters<typeof startWebcarePeer>[0]> = {},
): Promise<WebcarePeer> {
  const peer = await startWebcarePeer({ token, ...options })
  closing.push(() => peer.close())
  return peer
}

async function handOver(
  options: Partial<WebcareOptions> & { url: string },
  signal?: AbortSignal,
): Promise<Outcome> {
  const adapter = webcare({ mode: 'https', token, ...options } as WebcareOptions)
  const encoded = (await adapter.encode({ message }, home, encodeContext)) as Encoded
  return adapter.send(encoded, home, sendContext(message.id, signal))
}

async function handOverTo(behaviour: WebcareBehaviour, deduplicates = false): Promise<Outcome> {
  const peer = await startPeer()
  peer.behave(behaviour)
  return handOver({ url: peer.url, deduplicates })
}

describe('a peer that answers', () => {
  it('with a kvitto for the message has it, and got it once with its id and our token', async () => {
    const peer = await startPeer()
    expect(await handOver({ url: peer.url })).toEqual({
      kind: 'delivered',
      reference: message.id,
      evidence: 'http-200-kvitto',
    })
    expect(peer.received.map(({ id }) => id)).toEqual([message.id])
    expect(peer.received[0]?.body).toContain('<personnummer>191212121212</personnummer>')
  })

  const cases: readonly [WebcareBehaviour, Outcome][] = [
    ['empty-answer', { kind: 'delivered', reference: message.id, evidence: 'http-204' }],
    ['conflict-known', { kind: 'delivered', reference: message.id, evidence: 'http-409-kvitto' }],
    ['conflict', { kind: 'rejected', code: 'refused-by-partner' }],
    ['refusing-kvitto', { kind: 'rejected', code: 'refused-by-partner' }],
    ['redirect', { kind: 'rejected', code: 'not-found' }],
    ['busy', { kind: 'retry', reason: 'busy', afterMs: 7000 }],
    ['server-error', { kind: 'unknown', reason: 'server-error' }],
    ['wrong-id', { kind: 'unknown', reason: 'answer-unreadable' }],
    ['garbage', { kind: 'unknown', reason: 'answer-unreadable' }],
    ['endless-answer', { kind: 'unknown', reason: 'answer-unreadable' }],
    ['cut-answer', { kind: 'unknown', reason: 'answer-unreadable' }],
    ['reset', { kind: 'unknown', reason: 'connection-lost' }],
  ]

  it.each(cases)('%s: the outcome is what that proves', async (behaviour, outcome) => {
    expect(await handOverTo(behaviour)).toEqual(outcome)
  })

  it.each(cases)(
    '%s: doubt, and doubt only, is a retry when the peer de-duplicates',
    async (behaviour, outcome) => {
      const again = outcome.kind === 'unknown' ? { kind: 'retry', reason: outcome.reason } : outcome
      expect(await handOverTo(behaviour, true)).toEqual(again)
    },
  )

  it('to another token refuses us', async () => {
    const peer = await startPeer({ token: 'another' })
    expect(await handOver({ url: peer.url })).toEqual({ kind: 'rejected', code: 'not-authorised' })
    expect(peer.received).toEqual([])
  })

  it('and de-duplicates keeps one copy of two', async () => {
    const peer = await startPeer({ deduplicates: true })
    await handOver({ url: peer.url, deduplicates: true })
    expect(await handOver({ url: peer.url, deduplicates: true })).toMatchObject({ kind: 'delivered' })
    expect(peer.received).toHaveLength(1)
  })

  it('is not followed to where it redirects', async () => {
    const peer = await startPeer()
    peer.behave('redirect')
    await handOver({ url: peer.url })
    expect(peer.received).toHaveLength(1)
  })
})

describe('a peer that does not answer', () => {
  it('and hangs leaves in doubt whether it has the message', async () => {
    const peer = await startPeer()
    peer.behave('hang')
    const patience = new AbortController()
    const arrived = peer.nextArrival()
    const sending = handOver({ url: peer.url }, patience.signal)
    await arrived
    patience.abort()
    expect(await sending).toEqual({ kind: 'unknown', reason: 'timeout' })
  })

  it('because nobody listens has nothing', async () => {
    const peer = await startPeer()
    await peer.close()
    expect(await handOver({ url: peer.url })).toEqual({ kind: 'retry', reason: 'connection-refused' })
  })

  it('because its name does not exist has nothing', async () => {
    expect(await handOver({ url: 'https://webcare.invalid/' })).toEqual({
      kind: 'retry',
      reason: 'connection-refused',
    })
  })

  it('because our time was over before we began has nothing', async () => {
    const peer = await startPeer()
    expect(await handOver({ url: peer.url }, AbortSignal.abort())).toEqual({
      kind: 'retry',
      reason: 'timeout',
    })
    expect(peer.received).toEqual([])
  })

  it('because it breaks the TLS handshake off has nothing', async () => {
    const server = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => server.close(resolve)))
    const { port } = server.address() as AddressInfo
    expect(await handOver({ url: `https://127.0.0.1:${port}/` })).toMatchObject({ kind: 'retry' })
  })
})

describe('TLS', () => {
  const server = selfSigned('peer')
  const client = selfSigned('gateway')

  it('is used with a certificate that we were told to trust', async () => {
    const peer = await startPeer({ tls: server })
    expect(await handOver({ url: peer.url, tls: { ca: server.cert } })).toMatchObject({ kind: 'delivered' })
  })

  it('with a certificate that we do not trust hands nothing over', async () => {
    const peer = await startPeer({ tls: server })
    expect(await handOver({ url: peer.url })).toEqual({ kind: 'retry', reason: 'tls-failed' })
    expect(peer.received).toEqual([])
  })

  it('shows our own certificate to a peer that asks for it', async () => {
    const peer = await startPeer({ tls: { ...server, ca: client.cert } })
    const tls = { ca: server.cert, cert: client.cert, key: client.key }
    expect(await handOver({ url: peer.url, tls })).toMatchObject({ kind: 'delivered' })
  })

  it('without the certificate that the peer asks for hands nothing over', async () => {
    const peer = await startPeer({ tls: { ...server, ca: client.cert } })
    const outcome = await handOver({ url: peer.url, tls: { ca: server.cert } })
    // With TLS 1.3 the refusal may come after we have begun to send, which looks like a lost connection.
    expect(['retry', 'unknown']).toContain(outcome.kind)
    expect(peer.received).toEqual([])
  })

  it('to a peer that speaks none fails before anything is sent', async () => {
    const peer = await startPeer()
    const url = peer.url.replace('http:', 'https:')
    expect(await handOver({ url })).toEqual({ kind: 'retry', reason: 'tls-failed' })
    expect(peer.received).toEqual([])
  })
})

describe('check', () => {
  it('says whether a connection can be made, TLS included', async () => {
    const server = selfSigned('peer')
    const peer = await startPeer({ tls: server })
    const check = (tls: object) => webcare({ mode: 'https', url: peer.url, token, tls }).check?.()
    expect(await check({ ca: server.cert })).toBe(true)
    expect(await check({})).toBe(false)
    await peer.close()
    expect(await check({ ca: server.cert })).toBe(false)
  })
})
