// Everything the demo runs: the synthetic partners and the gateway between them, on loopback, out of one folder.
import { closeSync, openSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { tee } from '../../log/events.js'
import { makeMetrics } from '../../log/metrics.js'
import { fileStream, pinoLog } from '../../log/pino-log.js'
import { buildGateway, type Running } from '../build-gateway.js'
import { faultText } from '../config/fault.js'
import { readConfig, type Config } from '../config/read-config.js'
import { openHttp } from '../open-http.js'
import type { Root } from '../root.js'
import { apiOf, type Api } from './api.js'
import { startFhirPeer, type FhirPeer } from './fhir-peer.js'
import { makeTokens, writeSite, type Tokens } from './site.js'
import { startWebcarePeer, type WebcarePeer } from './webcare-peer.js'

export interface Peers {
  readonly sjukhuset: FhirPeer
  readonly kliniken: FhirPeer
  readonly kommunen: FhirPeer
  readonly webcare: WebcarePeer
}

export interface World {
  readonly url: string
  readonly tokens: Tokens
  readonly peers: Peers
  readonly running: Running
  readonly api: Api
  close(): Promise<void>
}

/** Starts partners and gateway; the folder must be empty. */
export async function openWorld(folder: string, root: Root): Promise<World> {
  const tokens = makeTokens(root.random)
  const peers = await startPeers(tokens)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const urls = {
    sjukhuset: peers.sjukhuset.url,
    kliniken: peers.kliniken.url,
    kommunen: peers.kommunen.url,
    webcare: peers.webcare.url,
  }
  const config = configOf(writeSite({ folder, gateway: url, tokens, urls }), root)
  const gateway = await openGateway(config, { folder, port, root })
  return {
    url,
    tokens,
    peers,
    running: gateway.running,
    api: apiOf(url, tokens),
    close: async () => {
      await gateway.close()
      await Promise.all(Object.values(peers).map((peer) => peer.close()))
    },
  }
}

async function startPeers({ out }: Tokens): Promise<Peers> {
  const [sjukhuset, kliniken, kommunen, webcare] = await Promise.all([
    startFhirPeer({ token: out.sjukhuset }),
    startFhirPeer({ token: out.kliniken }),
    startFhirPeer({ token: out.kommunen }),
    startWebcarePeer({ token: out.webcare }),
  ])
  return { sjukhuset, kliniken, kommunen, webcare }
}

/** The configuration names the gateway's own address, so the port is found before the gateway is built. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

function configOf(text: string, root: Root): Config {
  const { config, faults } = readConfig(text, root)
  if (config === undefined || faults.length > 0) throw new Error(faults.map(faultText).join('\n'))
  return config
}

interface Place {
  readonly folder: string
  readonly port: number
  readonly root: Root
}

async function openGateway(config: Config, { folder, port, root }: Place) {
  const logFile = openSync(join(folder, 'log.jsonl'), 'a', 0o600)
  const now = () => new Date(root.clock.now())
  const written = pinoLog({ stream: fileStream(logFile), level: 'info', format: 'json', now })
  const metrics = makeMetrics()
  const log = tee(written.log, metrics.log)
  const running = await buildGateway(config, join(folder, 'data'), { root, log })
  const { principals } = config
  const { version } = root
  const parts = { gateway: running.gateway, principals, metrics, version, host: '127.0.0.1', port }
  const door = await openHttp(parts)
  const close = async () => {
    await door.close()
    await running.stop()
    written.flush()
    closeSync(logFile)
  }
  return { running, close }
}
