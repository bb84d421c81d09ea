// The built gateway in a process that tests kill: at a line of its log, or now.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { repository } from './lus-process.js'

type LinePredicate = (event: string) => boolean

export interface MortalGateway {
  readonly base: string
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGKILL at the next line of the log that this holds for; resolves when the process is gone. */
  killAt(holds: LinePredicate): Promise<void>
  /** SIGTERM; its exit code. */
  stop(): Promise<number | null>
}

/** What a start came to: a gateway that listens, or nothing when it was killed at a line of its start-up. */
export async function startMortal(
  args: readonly string[],
  killAt?: LinePredicate,
): Promise<MortalGateway | undefined> {
  const child = spawn(process.execPath, ['bin/lus.js', 'serve', '--port', '0', ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit').then(([code]) => code as number | null)
  let deadly = killAt
  const port = new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { event, port } = eventOf(line)
      if (deadly?.(event) === true) child.kill('SIGKILL')
      else if (event === 'gateway.listening') resolve(port)
    })
  })
  const listening = await Promise.race([port, gone.then(() => undefined)])
  if (listening === undefined) {
    if (child.signalCode !== 'SIGKILL') throw new Error(`the gateway ended by itself with ${child.exitCode}`)
    return undefined
  }
  deadly = undefined
  return {
    base: `http://127.0.0.1:${listening}`,
    kill: () => end(child, 'SIGKILL', gone).then(() => undefined),
    killAt: async (holds) => {
      deadly = holds
      await gone
    },
    stop: () => end(child, 'SIGTERM', gone),
  }
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM', gone: Promise<number | null>) {
  child.kill(signal)
  return gone
}

/** The last line of a killed process may be cut short. */
function eventOf(line: string): { event: string; port: number } {
  try {
    return JSON.parse(line) as { event: string; port: number }
  } catch {
    return { event: '', port: 0 }
  }
}
