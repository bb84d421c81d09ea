// Builds a gateway of its configuration, its data folder and the outside world, and takes it down again.
import { join } from 'node:path'
import { acceptOf } from '../gateway/own-door.js'
import type { Gateway } from '../gateway/gateway.js'
import type { Settings } from '../gateway/settings.js'
import { startWatch } from '../gateway/watch.js'
import { startWorker, type Worker } from '../gateway/worker.js'
import { crashOf } from '../log/crash.js'
import type { Log } from '../log/events.js'
import { indexDirectory } from '../routing/directory.js'
import { lockFolder } from '../store/sqlite/folder-lock.js'
import type { Store } from '../store/store.js'
import type { Config } from './config/read-config.js'
import { UsageError, type Root } from './root.js'
import { siteSecret } from './site-secret.js'

export interface Running {
  readonly gateway: Gateway
  /** Ends what is under way and closes the store; what waits stays in it. */
  stop(): Promise<void>
}

/**
 * Opens the store, recovers what a former process left, opens the partners' own doors, and starts delivering. Rejects
 * with `UsageError` when another gateway runs on the data folder: the two would send each other's copies once more.
 */
export async function buildGateway(
  config: Config,
  data: string,
  { root, log }: { root: Root; log: Log },
): Promise<Running> {
  const store = await openAlone(root, data, config.encryptionKey)
  try {
    return await startOn(store, { settings: config.settings, data, root, log })
  } catch (error) {
    // Its thread would keep the process alive.
    await store.close().catch(() => undefined)
    throw error
  }
}

interface Parts {
  readonly settings: Settings
  readonly data: string
  readonly root: Root
  readonly log: Log
}

async function startOn(store: Store, { settings, data, root, log }: Parts): Promise<Running> {
  let worker: Worker | undefined
  const gateway: Gateway = {
    settings,
    store,
    log,
    directory: indexDirectory(settings.directory),
    channels: new Map([...settings.partners].map(([id, { adapter }]) => [id, adapter.can])),
    clock: root.clock,
    chance: root.chance,
    secret: siteSecret(data, root.random),
    inProgress: new Set(),
    nudge: () => worker?.nudge(),
  }
  await openAdapters(gateway)
  worker = await startWorker(gateway)
  worker.nudge()
  const stopWatch = startWatch(gateway)
  await openDoors(gateway)
  const running = worker
  return {
    gateway,
    stop: async () => {
      await Promise.all([stopWatch(), running.drain()])
      await Promise.all([...settings.partners.values()].map(async ({ adapter }) => adapter.close?.()))
      await store.close()
    },
  }
}

/** The store of a folder that no other gateway uses; it lets the folder go when it is closed. */
async function openAlone(
  { openStore }: Root,
  data: string,
  encryptionKey: string | undefined,
): Promise<Store> {
  const release = lockFolder(data)
  if (release === undefined) throw new UsageError('another gateway is running on this data folder')
  try {
    const store = await openStore({ file: join(data, 'lus.db'), encryptionKey })
    return { ...store, close: () => store.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** What one partner lacks on this machine never keeps the others from being served. */
async function openAdapters({ settings, log }: Gateway): Promise<void> {
  for (const { id, adapter } of settings.partners.values()) {
    try {
      await adapter.open?.()
    } catch (error) {
      const { error: name, code } = crashOf(error)
      log({ event: 'door.failed', partner: id, error: name, code })
    }
  }
}

/** One partner's door that cannot be opened never keeps the others shut. */
async function openDoors(gateway: Gateway): Promise<void> {
  for (const partner of gateway.settings.partners.values()) {
    const accept = acceptOf(gateway, partner)
    if (partner.adapter.listen === undefined || accept === undefined) continue
    try {
      await partner.adapter.listen(accept)
      gateway.log({ event: 'door.opened', partner: partner.id })
    } catch (error) {
      const { error: name, code } = crashOf(error)
      gateway.log({ event: 'door.failed', partner: partner.id, error: name, code })
    }
  }
}
