// A WebCare-like peer on loopback: takes messages by HTTPS POST or HTTP, answers with a kvitto, and can be told to
// misbehave. It is no WebCare: it speaks the contract of docs/adapters/webcare.md.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Answer } from '../../adapters/adapter.js'
import { defaultLimits } from '../../adapters/webcare/assumptions.js'
import { decodeMessage } from '../../adapters/webcare/decode.js'
import { encodeMessage } from '../../adapters/webcare/encode.js'
import { namesFrom } from '../../adapters/webcare/names.js'
import { renderReceipt } from '../../adapters/webcare/receipt.js'
import { parseMessageId, type MessageId } from '../../domain/envelope.js'
import type { Timestamp } from '../../domain/time.js'
import type { Kvittens } from '../../mappings/kvittens/message.js'
import type { LusMessage } from '../../mappings/registry.js'

const agreement = { names: namesFrom(), limits: defaultLimits }

/** What the peer is about to say to a message that it has read and kept. */
interface Exchange {
  readonly response: ServerResponse
  readonly id: string
  readonly answer: Answer
}

const xml = (
  response: ServerResponse,
  status: number,
  answer: Answer,
  headers: Record<string, string> = {},
): void => {
  const { body, contentType } = renderReceipt(answer, agreement.names)
  response.writeHead(status, { 'content-type': contentType, ...headers }).end(body)
}

const known: Partial<Answer> = { accepted: true, duplicate: true, issues: [] }

/** All the ways in which the peer can answer. */
const behaviours = {
  ok: ({ response, answer }: Exchange) => xml(response, answer.accepted ? 200 : 422, answer),
  'empty-answer': ({ response }: Exchange) => void response.writeHead(204).end(),
  'refusing-kvitto': ({ response, answer }: Exchange) => xml(response, 200, { ...answer, accepted: false }),
  'conflict-known': ({ response, answer }: Exchange) => xml(response, 409, { ...answer, ...known }),
  conflict: ({ response }: Exchange) => void response.writeHead(409).end(),
  busy: ({ response }: Exchange) => void response.writeHead(503, { 'retry-after': '7' }).end(),
  'server-error': ({ response }: Exchange) => void response.writeHead(500).end('<html>error</html>'),
  redirect: ({ response }: Exchange) => void response.writeHead(307, { location: '/elsewhere' }).end(),
  'wrong-id': ({ response, answer }: Exchange) =>
    xml(response, 200, { ...answer, messageId: 'another-message' }),
  garbage: ({ response }: Exchange) => void response.writeHead(200).end('<html><body>Logga in</body></html>'),
  'endless-answer': ({ response }: Exchange) => void response.writeHead(200).end('x'.repeat(1_000_000)),
  'cut-answer': ({ response }: Exchange) => {
    response.writeHead(200, { 'content-length': '5000' })
    response.write('<?xml version="1.0"?>', () => response.destroy())
  },
  reset: ({ response }: Exchange) => void response.destroy(),
  hang: () => undefined,
} as const satisfies Record<string, (exchange: Exchange) => void>

export type WebcareBehaviour = keyof typeof behaviours

export interface WebcarePeerOptions {
  readonly token: string
  /** Whether it keeps only one copy of what it gets twice, and says so. */
  readonly deduplicates?: boolean
  /** PEM; without it the peer speaks plain HTTP, which is allowed on loopback only. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string }
}

export interface WebcarePeer {
  readonly url: string
  /** Every copy it holds, in the order of arrival: id of the message and body as it came. */
  readonly received: readonly { readonly id: string; readonly body: string }[]
  behave(behaviour: WebcareBehaviour): void
  /** Resolves when the next message has been read, before it is answered. */
  nextArrival(): Promise<void>
  close(): Promise<void>
}

export async function startWebcarePeer(options: WebcarePeerOptions): Promise<WebcarePeer> {
  const inbox = new PeerInbox(options.deduplicates ?? false)
  const state: { behaviour: WebcareBehaviour } = { behaviour: 'ok' }
  const listener: RequestListener = (request, response) => {
    void takeRequest(request, response, { options, inbox, behaviour: () => state.behaviour })
  }
  const server =
    options.tls === undefined
      ? createServer(listener)
      : createTlsServer({ ...options.tls, requestCert: options.tls.ca !== undefined }, listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/meddelanden`,
    received: inbox.received,
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
class PeerInbox {
  readonly received: { id: string; body: string }[] = []
  readonly #deduplicates: boolean
  #waiting: (() => void)[] = []

  constructor(deduplicates: boolean) {
    this.#deduplicates = deduplicates
  }

  /** Keeps a message and says what the kvitto is to say. */
  take(id: string, body: string): Answer {
    const result = decodeMessage(body, agreement, { labelsComplete: true })
    const duplicate = this.#deduplicates && this.received.some((copy) => copy.id === id)
    if (result.ok && !duplicate) this.received.push({ id, body })
    for (const resolve of this.#waiting.splice(0)) resolve()
    return { accepted: result.ok, duplicate, messageId: id, issues: result.ok ? [] : result.issues }
  }

  nextArrival(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}

interface Serving {
  readonly options: WebcarePeerOptions
  readonly inbox: PeerInbox
  readonly behaviour: () => WebcareBehaviour
}

async function takeRequest(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
): Promise<void> {
  const body = await textOf(request).catch(() => undefined)
  const id = request.headers['x-meddelande-id']
  if (body === undefined) return void response.destroy()
  if (request.method !== 'POST') return void response.writeHead(405).end()
  if (request.headers.authorization !== `Bearer ${serving.options.token}`)
    return void response.writeHead(401).end()
  if (typeof id !== 'string') return void response.writeHead(400).end()
  behaviours[serving.behaviour()]({ response, id, answer: serving.inbox.take(id, body) })
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** What the peer chooses for a kvittens of its own. */
export interface KvittensChoices {
  readonly id: string
  readonly bundleId: string
  readonly readAt: Timestamp
  readonly role?: string
}

/** The kvittens of the unit that received this message, as XML; undefined for messages that ask for none. */
export function kvittensFor(
  received: string,
  { id, bundleId, readAt, role }: KvittensChoices,
): string | undefined {
  const result = decodeMessage(received, agreement, { labelsComplete: true })
  const messageId = parseMessageId(id)
  if (!result.ok || messageId === undefined) return undefined
  const answer = answerTo(result.value, messageId, { bundleId, readAt, ...(role !== undefined && { role }) })
  if (answer === undefined) return undefined
  return String(encodeMessage(answer, answer.sender, agreement.names).body)
}

function answerTo(
  message: LusMessage,
  id: MessageId,
  choices: Pick<Kvittens, 'bundleId' | 'readAt' | 'role'>,
): Kvittens | undefined {
  if (!('kvittens' in message) || message.receiver === undefined) return undefined
  const { arende, patient, receiver, sender, kvittens } = message
  const parties = { sender: receiver, receiver: sender }
  const about = { about: message.id, task: kvittens.task }
  return {
    type: 'kvittens',
    id,
    sentAt: choices.readAt,
    arende,
    ...parties,
    patient,
    chain: [],
    ...about,
    ...choices,
  }
}
