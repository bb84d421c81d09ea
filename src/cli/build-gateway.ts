// Builds a gateway of its configuration, its data folder and the outside world, and takes it down again.
import { join } from 'node:path'
import { acceptOf } from '../gateway/own-door.js'
import type { Gateway } from '../gateway/gateway.js'
import { startWatch } from '../gateway/watch.js'
import { startWorker, type Worker } from '../gateway/worker.js'
import { crashOf } from '../log/crash.js'
import type { Log } from '../log/events.js'
import { indexDirectory } from '../routing/directory.js'
import { openThreadedStore } from '../store/sqlite/threaded.js'
import type { Config } from './config/read-config.js'
import type { Root } from './root.js'
import { siteSecret } from './site-secret.js'

export interface Running {
  readonly gateway: Gateway
  /** Ends what is under way and closes the store; what waits stays in it. */
  stop(): Promise<void>
}

/** Opens the store, recovers what a former process left, opens the partners' own doors, and starts delivering. */
export async function buildGateway(
  config: Config,
  data: string,
  { root, log }: { root: Root; log: Log },
): Promise<Running> {
  const { settings, encryptionKey } = config
  const store = await openThreadedStore({ file: join(data, 'lus.db'), encryptionKey })
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
  worker = await startWorker(gateway)
  worker.nudge()
  const stopWatch = startWatch(gateway)
  await openDoors(gateway)
  const running = worker
  return {
    gateway,
    stop: async () => {
      stopWatch()
      await running.drain()
      await Promise.all([...settings.partners.values()].map(async ({ adapter }) => adapter.close?.()))
      await store.close()
    },
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
