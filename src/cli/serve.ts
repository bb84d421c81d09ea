// lus serve: runs the gateway until it is asked to stop; state survives restart.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseHsaId } from '../domain/hsa-id.js'
import { tee, type Level, type Log } from '../log/events.js'
import { makeMetrics } from '../log/metrics.js'
import { pinoLog } from '../log/pino-log.js'
import { buildGateway } from './build-gateway.js'
import { faultText } from './config/fault.js'
import { readConfig, type ConfigReading } from './config/read-config.js'
import type { Principals } from './config/tokens.js'
import { openDataFolder } from './data-folder.js'
import { openHttp } from './open-http.js'
import { exit, UsageError, type Command, type Root } from './root.js'
import { listenFault, storeFault } from './start-faults.js'

export const serve: Command = {
  usage:
    'serve --config FILE --data DIR [--port N] [--host ADDRESS] [--log json|readable] [--log-level LEVEL]',
  says: 'Runs the gateway. SIGTERM ends it in good order.',
  run,
}

const levels = ['debug', 'info', 'warn', 'error'] as const

function readArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      log: { type: 'string', default: 'json' },
      'log-level': { type: 'string', default: 'info' },
    },
  })
  const port = Number(values.port)
  const level = levels.find((one) => one === values['log-level'])
  const format = (['json', 'readable'] as const).find((one) => one === values.log)
  if (values.config === undefined || values.data === undefined)
    throw new UsageError('--config and --data are needed')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port is a number from 0 to 65535')
  if (level === undefined) throw new UsageError(`--log-level is one of ${levels.join(', ')}`)
  if (format === undefined) throw new UsageError('--log is json or readable')
  return { config: values.config, data: values.data, host: values.host, port, level, format }
}

async function run(args: readonly string[], root: Root): Promise<number> {
  const given = readArgs(args)
  const reading = readConfig(readText(given.config), root)
  for (const fault of reading.faults) root.err(`${faultText(fault)}\n`)
  const { config } = reading
  if (config === undefined) return exit.usage
  if (!writesAccess(given.level) && hasOfficer(config.principals)) throw new UsageError(needsAccessLog)
  const written = pinoLog({
    level: given.level,
    format: given.format,
    colour: root.isTerminal,
    now: () => new Date(root.clock.now()),
  })
  const metrics = makeMetrics()
  const log = tee(written.log, metrics.log)
  tellConfig(log, reading)
  openDataFolder(given.data)
  const running = await buildGateway(config, given.data, { root, log }).catch((error: unknown) => {
    throw storeFault(error, config.encryptionKey !== undefined)
  })
  const { settings, directory } = running.gateway
  log({
    event: 'gateway.started',
    version: root.version,
    partners: settings.partners.size,
    units: directory.byId.size,
  })
  const { principals } = config
  const door = await openHttp({
    gateway: running.gateway,
    principals,
    metrics,
    version: root.version,
    host: given.host,
    port: given.port,
  }).catch(async (error: unknown) => {
    await running.stop()
    throw listenFault(error, given)
  })
  log({ event: 'gateway.listening', port: door.port })
  await root.stopRequested
  const stopAt = root.clock.now()
  log({ event: 'gateway.draining', requests: running.gateway.inProgress.size, sendings: 0 })
  await door.close()
  await running.stop()
  log({ event: 'gateway.stopped', durationMs: root.clock.now() - stopAt })
  written.flush()
  return exit.ok
}

/** The access log is the log's `identity.read`, which a higher level would leave out. */
const writesAccess = (level: Level): boolean => level === 'debug' || level === 'info'

const hasOfficer = (principals: Principals): boolean =>
  [...principals.values()].some(({ role }) => role === 'identityOfficer')

const needsAccessLog =
  '--log-level must be debug or info while access has an identityOfficer: each act is logged'

function tellConfig(log: Log, { faults, disabled }: ConfigReading): void {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const warnings = faults.length - errors
  if (errors > 0) log({ event: 'config.faulted', errors, warnings })
  else if (warnings > 0) log({ event: 'config.warned', warnings })
  for (const { list, index, id, faults: count } of disabled) {
    if (list === 'partners') log({ event: 'partner.disabled', entry: index, partner: id, faults: count })
    if (list === 'directory') {
      const unit = id === undefined ? undefined : parseHsaId(id)
      log({ event: 'unit.disabled', entry: index, unit, faults: count })
    }
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError('the configuration file cannot be read')
  }
}
