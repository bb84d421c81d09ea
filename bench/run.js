// npm run bench: messages per second accepted by the real endpoint, beside what its parts cost without it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { micro } from './micro.js'
import { ask, memoryOf, startChild, startGateway, stop, until } from './processes.js'
import { rowsOf } from './rows.js'
import { token, writeConfig } from './site.js'
import { median, table } from './table.js'

const goal = 0.8
const connections = 16
const perRound = Number(process.env.LUS_BENCH_MESSAGES ?? 1000)
const rounds = Number(process.env.LUS_BENCH_ROUNDS ?? 7)
const path = '/fhir/$process-message'

const folder = mkdtempSync(join(tmpdir(), 'lus-bench-'))
const running = []
const keep = (started) => {
  running.push(started)
  return started
}

const load = keep(await startChild('load.js', []))
const post = async ({ port }, count) => {
  const result = await ask(load, { port, path, token, count, connections })
  if (result.faults.length > 0) throw new Error(`not every answer was 200: ${JSON.stringify(result.faults)}`)
  return result
}

/** A gateway that has taken one message, and nothing else, shows what rows that leaves. */
async function templateOf(config) {
  const data = join(folder, 'template')
  const gateway = keep(await startGateway({ config, data, log: join(folder, 'template.log') }))
  await post(gateway, 1)
  await stop(gateway)
  const file = join(folder, 'template.json')
  writeFileSync(file, JSON.stringify(rowsOf(join(data, 'lus.db'))))
  return { file, startMs: gateway.startMs }
}

async function startAll() {
  const sink = keep(await startChild('sink.js', []))
  const held = writeConfig(join(folder, 'held.json'))
  const delivering = writeConfig(join(folder, 'delivering.json'), sink.port)
  const template = await templateOf(held)
  const floor = async (name, kind) => ({
    name,
    ...keep(await startChild('floor.js', [kind, join(folder, `${kind}.db`), template.file])),
  })
  const gateway = async (name, config, id) => ({
    name,
    ...keep(await startGateway({ config, data: join(folder, id), log: join(folder, `${id}.log`) })),
  })
  return {
    sink,
    contestants: [
      await floor('echo', 'echo'),
      await floor('parse', 'parse'),
      await floor('parse + one row', 'one-row'),
      await floor('parse + same rows', 'rows'),
      await gateway('gateway, copies held', held, 'held'),
      await gateway('gateway, delivering', delivering, 'delivering'),
    ],
  }
}

async function measure({ contestants, sink }) {
  const seen = contestants.map(() => [])
  let sent = 0
  for (let round = 0; round <= rounds; round++) {
    for (const [at, contestant] of contestants.entries()) {
      const result = await post(contestant, perRound)
      // The first round only warms up.
      if (round > 0) seen[at].push(result)
    }
    sent += perRound
    await until(async () => (await ask(sink, {})).taken === sent)
  }
  return seen
}

function report(contestants, seen) {
  const middle = (at, figure) => median(seen[at].map((result) => result[figure]))
  const base = contestants.findIndex(({ name }) => name === 'parse + same rows')
  const ratioOf = (at) =>
    median(seen[at].map(({ perSecond }, round) => perSecond / seen[base][round].perSecond))
  const rows = contestants.map((contestant, at) => [
    contestant.name,
    middle(at, 'perSecond').toFixed(0),
    ratioOf(at).toFixed(2),
    middle(at, 'p50').toFixed(1),
    middle(at, 'p99').toFixed(1),
    memoryOf(contestant).toFixed(0),
    contestant.startMs.toFixed(0),
  ])
  const head = [
    '14 kB inskrivningsmeddelande',
    'per second',
    'of same rows',
    'p50 ms',
    'p99 ms',
    'MB',
    'start ms',
  ]
  console.log(table(head, rows))
  const reached = ratioOf(contestants.findIndex(({ name }) => name === 'gateway, copies held'))
  console.log(`
Medians of ${rounds} interleaved rounds of ${perRound} messages over ${connections} connections; ratios round by round.
same rows: the rows, bytes and group commits of the gateway, by bare statements, with none of its code.
copies held: every copy stands before the operator, so no delivery work shares the processor; the goal is for this.
delivering: the copies go to a partner on this machine meanwhile, and cost what they cost.
Goal: at least ${goal} of same rows; reached ${reached.toFixed(2)}: ${reached >= goal ? 'met' : 'NOT met'}.
`)
}

function reportMicro() {
  const rows = micro().map(({ name, us, ratio }) => [name, us.toFixed(0), ratio.toFixed(2)])
  console.log(table(['one message, one process', 'microseconds', 'of JSON.parse'], rows))
}

try {
  const all = await startAll()
  report(all.contestants, await measure(all))
  reportMicro()
} finally {
  await Promise.all(running.map(stop))
  rmSync(folder, { recursive: true })
}
