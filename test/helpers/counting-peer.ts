// A FHIR partner on loopback that counts what arrives by MessageHeader.id, and can keep its answers to itself.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CountingPeer {
  readonly endpoint: string
  /** How often each MessageHeader.id has arrived whole. */
  readonly arrivals: ReadonlyMap<string, number>
  /** Answers nothing from now on; resolves when so many requests wait. */
  hold(count: number): Promise<void>
  /** Answers what waits (nobody may be listening any more) and whatever comes. */
  release(): void
  close(): void
}

interface Held {
  readonly count: number
  readonly reached: () => void
}

export async function countingPeer(): Promise<CountingPeer> {
  const arrivals = new Map<string, number>()
  const waiting: ServerResponse[] = []
  let held: Held | undefined
  const take = (body: string, response: ServerResponse) => {
    const id = headerIdOf(body)
    arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
    if (held === undefined) return accept(response)
    if (waiting.push(response) >= held.count) held.reached()
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => take(Buffer.concat(chunks).toString(), response))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`,
    arrivals,
    hold: (count) => new Promise((reached) => (held = { count, reached })),
    release: () => {
      held = undefined
      waiting.splice(0).forEach(accept)
    },
    close: () => server.close().closeAllConnections(),
  }
}

const accept = (response: ServerResponse): void =>
  void response.writeHead(200, { 'content-type': 'application/fhir+json' }).end('{}')

const headerIdOf = (body: string): string =>
  (JSON.parse(body) as { entry: [{ resource: { id: string } }] }).entry[0].resource.id
