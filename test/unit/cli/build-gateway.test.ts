// Starting a gateway: each adapter makes ready what it needs, and one that cannot keeps nobody else from being served.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AdapterKinds } from '../../../src/adapters/kind.js'
import { buildGateway } from '../../../src/cli/build-gateway.js'
import { readConfig } from '../../../src/cli/config/read-config.js'
import type { Root } from '../../../src/cli/root.js'
import { openSqliteStore } from '../../../src/store/sqlite/open.js'
import { memoryLog } from '../../../src/log/memory-log.js'
import { manualClock } from '../../helpers/manual-clock.js'
import { idleAdapter } from './config-site.js'

test('an adapter that cannot be opened is told in the log, and all others are opened', async () => {
  const opened: string[] = []
  const refusing = () => Promise.reject(Object.assign(new Error('a name'), { code: 'EACCES' }))
  const opening = async () => void opened.push('sound')
  const adapters: AdapterKinds = {
    broken: { optionsSchema: {}, make: () => ({ ...idleAdapter('broken', 0), open: refusing }) },
    sound: { optionsSchema: {}, make: () => ({ ...idleAdapter('sound', 0), open: opening }) },
    plain: { optionsSchema: {}, make: () => idleAdapter('plain', 0) },
  }
  const text = `
gateway: { hsaId: SE2321000016-LUSGW, endpoint: 'http://localhost/fhir', name: Provet, callBack: '08-123 100 00' }
partners: [{ id: ett, adapter: broken }, { id: tre, adapter: plain }, { id: tva, adapter: sound }]
`
  const { config } = readConfig(text, { adapters, resolveSecret: () => undefined })
  expect(opened).toEqual([])
  const data = mkdtempSync(join(tmpdir(), 'lus-build-'))
  const clock = manualClock(0)
  const random = (bytes: number) => new Uint8Array(bytes)
  const openStore: Root['openStore'] = async (options) => openSqliteStore(options)
  const root = { clock, chance: { id: () => '', fraction: () => 0 }, random, openStore } as unknown as Root
  const { log, of } = memoryLog()
  const running = config && (await buildGateway(config, data, { root, log }))
  const stopped = running?.stop()
  await clock.leap(600_000)
  await stopped
  rmSync(data, { recursive: true })
  expect(opened).toEqual(['sound'])
  expect(of('door.failed')).toEqual([
    { event: 'door.failed', partner: 'ett', error: 'Error', code: 'EACCES' },
  ])
})
