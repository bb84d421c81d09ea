// The one place that speaks FHIR over HTTP: what it sends, what it does not follow, and what never leaves it.
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fhirClient } from '../../../src/adapters/fhir/client.js'
import { startFhirPeer, type FhirBehaviour, type FhirPeer } from '../../../src/cli/demo/fhir-peer.js'

const token = 'secret-token-of-ours'
const secretWords = ['Tolvansson', '191212121212', token, 'partner.example', '127.0.0.1', 'Logga in']
const body = JSON.stringify({
  resourceType: 'Bundle',
  id: 'b1',
  type: 'message',
  entry: [
    {
      resource: { resourceType: 'MessageHeader', id: 'h1', eventUri: 'urn:x', source: { endpoint: 'urn:s' } },
    },
    { resource: { resourceType: 'Patient', name: [{ family: 'Tolvansson' }], id: '191212121212' } },
  ],
})
const patience = () => AbortSignal.timeout(20_000)

describe('the FHIR client, with a partner that is faked', () => {
  const endpoint = 'https://partner.example/fhir'
  const operation = `${endpoint}/$process-message`
  const seen: Request[] = []
  const server = setupServer(
    http.all('https://partner.example/*', ({ request }) => {
      seen.push(request.clone())
    }),
  )
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => {
    server.resetHandlers()
    seen.length = 0
  })
  afterAll(() => server.close())

  /** Adds an answer in front of the witness that sees every request. */
  const answering = (answer: () => Response) =>
    server.use(
      http.all('https://partner.example/*', ({ request }) => {
        seen.push(request.clone())
        return answer()
      }),
    )

  it('posts the message as it is, in the body of one POST and nowhere else', async () => {
    answering(() => HttpResponse.json({ resourceType: 'OperationOutcome', issue: [] }))
    const client = fhirClient({ endpoint, token })
    expect(await client.processMessage(body, patience())).toMatchObject({ status: 200 })
    await client.close()
    expect(seen).toHaveLength(1)
    const [request] = seen
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe(operation)
    expect(request?.headers.get('content-type')).toBe('application/fhir+json')
    expect(request?.headers.get('authorization')).toBe(`Bearer ${token}`)
    expect(await request?.text()).toBe(body)
  })

  it('follows no redirect, whatever its status', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      seen.length = 0
      answering(
        () => new HttpResponse(null, { status, headers: { location: 'https://partner.example/elsewhere' } }),
      )
      const client = fhirClient({ endpoint, token })
      expect(await client.processMessage(body, patience())).toMatchObject({ status })
      await client.close()
      expect(seen.map(({ url }) => url)).toEqual([operation])
    }
  })

  it('lets nothing of request or answer out when the partner refuses, but status, Retry-After and the JSON', async () => {
    answering(() =>
      HttpResponse.json(
        { resourceType: 'OperationOutcome', issue: [] },
        { status: 503, headers: { 'retry-after': '7', 'x-secret': 'Tolvansson' } },
      ),
    )
    const client = fhirClient({ endpoint, token })
    const answer = await client.processMessage(body, patience())
    await client.close()
    expect(answer).toEqual({
      status: 503,
      retryAfter: '7',
      resource: { resourceType: 'OperationOutcome', issue: [] },
    })
  })

  it('posts a response to the address agreed for it', async () => {
    answering(() => HttpResponse.json({ resourceType: 'OperationOutcome', issue: [] }))
    const client = fhirClient({ endpoint, token })
    await client.respond(body, 'https://partner.example/responses', patience())
    await client.close()
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://partner.example/responses',
    ])
    expect(await seen[0]?.text()).toBe(body)
  })
})

describe('the FHIR client, with a partner on this machine', () => {
  async function withPeer<T>(behaviour: FhirBehaviour, use: (peer: FhirPeer) => Promise<T>): Promise<T> {
    const peer = await startFhirPeer({ token })
    peer.behave(behaviour)
    try {
      return await use(peer)
    } finally {
      await peer.close()
    }
  }

  const sendTo = (behaviour: FhirBehaviour, signal = patience()) =>
    withPeer(behaviour, async ({ url }) => {
      const client = fhirClient({ endpoint: url, token })
      const answer = await client.processMessage(body, signal)
      await client.close()
      return answer
    })

  it('settles when its time ends while the partner is silent', async () => {
    await withPeer('hang', async (peer) => {
      const client = fhirClient({ endpoint: peer.url, token })
      const patienceEnds = new AbortController()
      const arrival = peer.nextArrival()
      const sending = client.processMessage(body, patienceEnds.signal)
      await arrival
      patienceEnds.abort()
      expect(await sending).toEqual({ mayHaveArrived: true, reason: 'timeout' })
      await client.close()
    })
  })

  it('reads no more of an answer than a response message can need', async () => {
    expect(await sendTo('endless')).toEqual({ mayHaveArrived: true, reason: 'connection-lost' })
  })

  it('tells a connection that broke from one that never was', async () => {
    expect(await sendTo('reset')).toEqual({ mayHaveArrived: true, reason: 'connection-lost' })
    const gone = await withPeer('ok', ({ url }) => Promise.resolve(url))
    const client = fhirClient({ endpoint: gone, token })
    expect(await client.processMessage(body, patience())).toEqual({
      mayHaveArrived: false,
      reason: 'connection-refused',
    })
    await client.close()
  })

  it('gives back nothing of URL, token or message, however the exchange ends', async () => {
    for (const behaviour of [
      'garbage',
      'reset',
      'busy',
      'redirect',
      'endless',
      'empty',
      'accepted',
    ] as const) {
      const answer = JSON.stringify(await sendTo(behaviour))
      for (const word of secretWords) expect(answer, behaviour).not.toContain(word)
    }
  })
})
