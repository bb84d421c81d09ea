// Child processes of the bench: started with a channel to talk over, asked one thing at a time, ended by their handle.
import { fork, spawn, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Forks a file of this folder and waits for its first message. */
export async function startChild(file, args) {
  const startedAt = performance.now()
  const child = fork(pathOf(file), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [first] = await once(child, 'message')
  return { child, pid: child.pid, startMs: performance.now() - startedAt, ...first }
}

/** Sends a message and waits for the next one that comes back. */
export async function ask({ child }, request) {
  const answer = once(child, 'message')
  child.send(request)
  return (await answer)[0]
}

/** Starts the real gateway; its log goes to a file, as it would in service. */
export async function startGateway({ config, data, log }) {
  const port = await freePort()
  const startedAt = performance.now()
  const args = ['serve', '--config', config, '--data', data, '--port', String(port)]
  const output = openSync(log, 'w')
  const flags = process.env.LUS_BENCH_NODE_FLAGS?.split(' ') ?? []
  const child = spawn(process.execPath, [...flags, pathOf('../bin/lus.js'), ...args], {
    stdio: ['ignore', output, 'inherit'],
  })
  await until(() => {
    if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}, see ${log}`)
    return readFileSync(log, 'utf8').includes('"gateway.listening"')
  })
  return { child, pid: child.pid, port, startMs: performance.now() - startedAt }
}

/** A process that does not end by itself is killed: the bench itself must end. */
const patienceMs = 5_000

export async function stop({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await ended
  clearTimeout(timer)
}

/** Asks again every few milliseconds; gives up after half a minute. */
export async function until(holds) {
  for (const end = performance.now() + 30_000; performance.now() < end;) {
    if (await holds()) return
    await new Promise((resume) => setTimeout(resume, 5))
  }
  throw new Error('waited half a minute in vain')
}

/** Resident memory in MB, as the system tells it. */
export const memoryOf = ({ pid }) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
