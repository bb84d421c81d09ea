// Composition root: the only reader of the environment, the only place that names the adapters; hands all to the cli.
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fhirKind } from './adapters/fhir/index.js'
import type { AdapterKinds } from './adapters/kind.js'
import { letterKind } from './adapters/letter/index.js'
import { webcareKind } from './adapters/webcare/index.js'
import { secretResolver } from './cli/config/secrets.js'
import { run } from './cli/index.js'
import type { Root } from './cli/root.js'
import { openThreadedStore } from './store/sqlite/threaded.js'

/** One line per adapter, by the name that the configuration calls it. */
const adapters: AdapterKinds = {
  fhir: fhirKind,
  webcare: webcareKind,
  letter: letterKind,
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const root: Root = {
  adapters,
  version,
  resolveSecret: secretResolver(process.env, (path) => readFileSync(path, 'utf8')),
  clock: {
    now: () => Date.now(),
    after: (ms, wake) => {
      const timer = setTimeout(wake, ms)
      return () => clearTimeout(timer)
    },
  },
  chance: { id: () => randomUUID(), fraction: () => Math.random() },
  random: (size) => randomBytes(size),
  openStore: (options) => openThreadedStore(options),
  out: (written) => void process.stdout.write(written),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY,
  stopRequested: new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  }),
}

/** With it fhir-kit-client prints headers and bodies: tokens and patients. */
if (/(^|[\s,])(\*|fhir-kit-client)/.test(process.env['DEBUG'] ?? '')) {
  root.err('lus: DEBUG must not match fhir-kit-client: it would print tokens and patients.\n')
  process.exitCode = 2
} else {
  process.exitCode = await run(process.argv.slice(2), root)
}
