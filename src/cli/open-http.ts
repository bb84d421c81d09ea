// Opens and closes the HTTP door: requests under way are ended, new ones are turned away.
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Gateway } from '../gateway/gateway.js'
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
  const server = createAdaptorServer({ fetch: app.fetch })
  const port = await listen(server, parts)
  const close = async () => {
    open = false
    await closed(server)
  }
  return { port, close }
}

const listen = (server: ServerType, { host, port }: HttpParts): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

/** Idle connections are cut at once; busy ones when their answer is out. */
const closed = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
