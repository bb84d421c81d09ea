// Runs the built program as its users do: bin/lus.js in a process of its own. `npm run build` comes first.
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export const repository = join(import.meta.dirname, '..', '..')

export interface Ended {
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

const start = (args: readonly string[], environment: Environment) =>
  spawn(process.execPath, ['bin/lus.js', ...args], {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }),
    )
  })
}

/** One command line, to its end. */
export const lus = (args: readonly string[], environment: Environment = {}): Promise<Ended> =>
  endOf(start(args, environment))

export interface Served {
  readonly base: string
  readonly pid: number
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<Ended>
  /** SIGTERM; resolves when the process has ended. */
  stop(): Promise<Ended>
}

/** `lus serve` on a free port of loopback; resolves when it says that it listens. */
export async function serve(config: string, data: string): Promise<Served> {
  const child = start(['serve', '--config', config, '--data', data, '--port', '0'], {})
  const ended = endOf(child)
  const port = await new Promise<number>((resolve, reject) => {
    let seen = ''
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString()
      const line = seen.split('\n').find((one) => one.includes('"gateway.listening"') && one.endsWith('}'))
      if (line !== undefined) resolve((JSON.parse(line) as { port: number }).port)
    })
    void ended.then(({ stderr }) => reject(new Error(`lus serve ended: ${stderr}`)))
  })
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal)
    return ended
  }
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    kill: end('SIGKILL'),
    stop: end('SIGTERM'),
  }
}
