// A FHIR-speaking partner on loopback: takes messages at $process-message, answers with a response message (R22), and
// can be told to misbehave. A real server for the demo and for tests.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundle, MessageHeader } from '@medplum/fhirtypes'

/** A message that the peer has read and kept, about to be answered. */
interface Exchange {
  readonly response: ServerResponse
  readonly header: MessageHeader
  readonly endpoint: string
}

type ResponseCode = 'ok' | 'transient-error' | 'fatal-error'

const answered = ({ response, header, endpoint }: Exchange, code: ResponseCode, about = header.id ?? '') => {
  response.writeHead(200, { 'content-type': 'application/fhir+json' })
  response.end(JSON.stringify(responseTo(header, { endpoint, code, about })))
}

/** All the ways in which the peer can answer. */
const behaviours = {
  ok: (exchange: Exchange) => answered(exchange, 'ok'),
  fatal: (exchange: Exchange) => answered(exchange, 'fatal-error'),
  transient: (exchange: Exchange) => answered(exchange, 'transient-error'),
  'wrong-identifier': (exchange: Exchange) => answered(exchange, 'ok', randomUUID()),
  accepted: ({ response }: Exchange) => void response.writeHead(202).end(),
  empty: ({ response }: Exchange) => void response.writeHead(204).end(),
  busy: ({ response }: Exchange) => void response.writeHead(503, { 'retry-after': '7' }).end(),
  redirect: ({ response, endpoint }: Exchange) =>
    void response.writeHead(307, { location: `${endpoint}/$process-message` }).end(),
  garbage: ({ response }: Exchange) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Logga in</html>'),
  endless: ({ response }: Exchange) =>
    void response.writeHead(200, { 'content-type': 'application/fhir+json' }).end('x'.repeat(3_000_000)),
  reset: ({ response }: Exchange) => void response.destroy(),
  hang: () => undefined,
} as const satisfies Record<string, (exchange: Exchange) => void>

export type FhirBehaviour = keyof typeof behaviours

export interface FhirPeerOptions {
  /** What we must show it. */
  readonly token: string
  /** Whether it keeps only one copy of a message it gets twice (R33); it does unless told. */
  readonly deduplicates?: boolean
}

/** A copy as it came. */
export interface FhirArrival {
  readonly headerId: string
  readonly bundleId: string
  readonly body: string
}

export interface FhirPeer {
  /** Base of its FHIR endpoint. */
  readonly url: string
  /** Every copy it holds, in the order of arrival. */
  received(): readonly FhirArrival[]
  /** How many messages have come, also those it had already. */
  requests(): number
  behave(behaviour: FhirBehaviour): void
  /** Resolves when the next message has been read, before it is answered. */
  nextArrival(): Promise<void>
  close(): Promise<void>
}

export async function startFhirPeer({ token, deduplicates = true }: FhirPeerOptions): Promise<FhirPeer> {
  const inbox = new Inbox(deduplicates)
  const state: { behaviour: FhirBehaviour; endpoint: string } = { behaviour: 'ok', endpoint: '' }
  const server = createServer((request, response) => {
    void take(request, response, { token, inbox, endpoint: state.endpoint }).then((header) => {
      if (header !== undefined) behaviours[state.behaviour]({ response, header, endpoint: state.endpoint })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`
  return {
    url: state.endpoint,
    received: () => inbox.copies,
    requests: () => inbox.requests,
    behave: (behaviour) => {
      state.behaviour = behaviour
    },
    nextArrival: () => inbox.nextArrival(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What has arrived, and who waits for more. */
class Inbox {
  readonly copies: FhirArrival[] = []
  requests = 0
  readonly #deduplicates: boolean
  #waiting: (() => void)[] = []

  constructor(deduplicates: boolean) {
    this.#deduplicates = deduplicates
  }

  take(arrival: FhirArrival): void {
    this.requests += 1
    const known = this.copies.some(({ headerId }) => headerId === arrival.headerId)
    if (!known || !this.#deduplicates) this.copies.push(arrival)
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  nextArrival(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}

interface Serving {
  readonly token: string
  readonly inbox: Inbox
  readonly endpoint: string
}

/** The header of a message now kept; undefined when the request has been refused. */
async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { token, inbox }: Serving,
): Promise<MessageHeader | undefined> {
  const refuse = (status: number): undefined => void response.writeHead(status).end()
  const body = await textOf(request).catch(() => undefined)
  if (request.url !== '/fhir/$process-message') return refuse(404)
  if (request.method !== 'POST') return refuse(405)
  if (request.headers.authorization !== `Bearer ${token}`) return refuse(401)
  const bundle = body === undefined ? undefined : parsed(body)
  const header = bundle?.entry?.[0]?.resource
  if (body === undefined || header?.resourceType !== 'MessageHeader') return refuse(400)
  inbox.take({ headerId: header.id ?? '', bundleId: bundle?.id ?? '', body })
  return header
}

function parsed(body: string): Bundle | undefined {
  try {
    return JSON.parse(body) as Bundle
  } catch {
    return undefined
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** The response message: same event, the id of the message it answers, and what became of it (R22-R24). */
function responseTo(
  header: MessageHeader,
  { endpoint, code, about }: { endpoint: string; code: ResponseCode; about: string },
): Bundle {
  const id = randomUUID()
  const resource: MessageHeader = {
    resourceType: 'MessageHeader',
    id,
    ...(header.eventCoding && { eventCoding: header.eventCoding }),
    ...(header.source && { destination: [{ endpoint: header.source.endpoint ?? '' }] }),
    source: { endpoint },
    response: { identifier: about, code },
  }
  return {
    resourceType: 'Bundle',
    id: randomUUID(),
    type: 'message',
    timestamp: new Date().toISOString(),
    entry: [{ fullUrl: `urn:uuid:${id}`, resource }],
  }
}
