// The gateway is asked to stop: what is under way is answered, it says that it is not ready, and nobody holds it up.
import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openHttp, type HttpDoor } from '../../src/cli/open-http.js'
import type { Principal } from '../../src/gateway/settings.js'
import { makeMetrics } from '../../src/log/metrics.js'
import { inskrivningsmeddelande } from '../helpers/messages.js'
import { bundleText, openSite, type Site } from '../helpers/site.js'

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')
const principals = new Map<string, Principal>([
  [digestOf('sjukhusets'), { role: 'partner', partner: 'hospital' }],
  [digestOf('driftens'), { role: 'operator', name: 'drift' }],
])

let site: Site
let door: HttpDoor
beforeEach(async () => {
  site = await openSite()
  const parts = { principals, metrics: makeMetrics(), version: 'test', host: '127.0.0.1', port: 0 }
  door = await openHttp({ gateway: site.gateway, ...parts })
})
afterEach(() => site.stop())

/** A connection on which requests are written by hand, with all that came back on it. */
async function dial() {
  const socket: Socket = connect(door.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let heard = ''
  socket.on('data', (data: Buffer) => (heard += data.toString()))
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)))
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  return { socket, ended }
}

const body = Buffer.from(bundleText(inskrivningsmeddelande))
const posting = Buffer.from(
  [
    'POST /fhir/$process-message HTTP/1.1',
    'host: gateway.example',
    'authorization: Bearer sjukhusets',
    'content-type: application/fhir+json',
    `content-length: ${body.length}`,
    '\r\n',
  ].join('\r\n'),
)
const ready = 'GET /ready HTTP/1.1\r\nhost: gateway.example\r\nauthorization: Bearer driftens\r\n\r\n'
const health = 'GET /health HTTP/1.1\r\nhost: gateway.example\r\n\r\n'
const readyNow = () =>
  fetch(`http://127.0.0.1:${door.port}/ready`, { headers: { authorization: 'Bearer driftens' } })

/** Resolves when the gateway has seen so much of the request that it counts as under way. */
async function begin(socket: Socket): Promise<void> {
  socket.write(Buffer.concat([posting, body.subarray(0, 100)]))
  await readyNow().then((answer) => answer.text())
}

describe('a gateway that is asked to stop', () => {
  it('was ready before', async () => {
    expect((await readyNow()).status).toBe(200)
    await door.close()
  })

  it('answers what is under way, and is not ready any more: 503', async () => {
    const { socket, ended } = await dial()
    await begin(socket)
    const closing = door.close()
    socket.write(Buffer.concat([body.subarray(100), Buffer.from(ready)]))
    const [first, second] = (await ended).split(/(?=HTTP\/1\.1 )/)
    await closing
    expect(first).toMatch(/^HTTP\/1\.1 200 /)
    expect(second).toMatch(/^HTTP\/1\.1 503 /)
    expect(second).toContain('"ready":false')
    expect((await site.gateway.store.status('hospital', inskrivningsmeddelande.id))?.message.accepted).toBe(
      true,
    )
  })

  it('takes no new connections', async () => {
    await door.close()
    await expect(readyNow()).rejects.toThrow('fetch failed')
  })

  it('is not held up by a caller that goes on asking on the connection it has', async () => {
    const { socket, ended } = await dial()
    await begin(socket)
    const closing = door.close()
    let answers = 0
    socket.on('data', () => {
      answers++
      if (answers < 50) socket.write(health)
      else socket.destroy()
    })
    socket.write(body.subarray(100))
    await ended
    await closing
    expect(answers).toBeLessThan(3)
  })

  it('cuts off in the end a caller that never ends its request', async () => {
    const { socket, ended } = await dial()
    await begin(socket)
    let closed = false
    const closing = door.close().then(() => (closed = true))
    await site.clock.advance(9_000)
    expect(closed).toBe(false)
    await site.clock.advance(2_000)
    await closing
    expect(await ended).toBe('')
  })
})
