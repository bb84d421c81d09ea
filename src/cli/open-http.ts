// Opens and closes the HTTP door: requests under way are ended, new ones are turned away.
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Clock, Gateway } from '../gateway/gateway.js'
import { makeApp } from '../http/app.js'
import { bearerTokens, type Principals } from '../http/authenticate.js'
import type { Metrics } from '../log/metrics.js'

export interface HttpDoor {
  readonly port: number
  close(): Promise<void>
}

export interface HttpParts {
  readonly gateway: Gateway
  readonly principals: Principals
  readonly metrics: Metrics
  readonly version: string
  readonly host: string
  readonly port: number
}

export async function openHttp(parts: HttpParts): Promise<HttpDoor> {
  const { gateway, principals, metrics, version } = parts
  let open = true
  const app = makeApp({
    gateway,
    version,
    authenticate: bearerTokens(principals),
    renderMetrics: async () => {
      const now = gateway.clock.now()
      return {
        text: await metrics.render(await gateway.store.figures(now), now),
        contentType: metrics.contentType,
      }
    },
    isOpen: () => open,
    startedAt: gateway.clock.now(),
  })
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const answer = app.fetch(request, env)
      return open ? answer : last(answer)
    },
  })
  const port = await listen(server, parts)
  const close = async () => {
    open = false
    await closed(server, gateway.clock)
  }
  return { port, close }
}

const listen = (server: ServerType, { host, port }: HttpParts): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

/** An answer behind which its connection is closed: a caller that goes on asking must not keep the door open. */
async function last(answer: Response | Promise<Response>): Promise<Response> {
  const response = await answer
  response.headers.set('connection', 'close')
  return response
}

/** How long a request that is under way may take to end. */
const patienceMs = 10_000

/** Idle connections are cut at once, busy ones when their answer is out, those that stand still in the end. */
async function closed(server: ServerType, clock: Clock): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  if (!('closeIdleConnections' in server)) return ended
  server.closeIdleConnections()
  // 0 would keep them for ever.
  server.keepAliveTimeout = 1
  const cancel = clock.after(patienceMs, () => server.closeAllConnections())
  await ended
  cancel()
}
