// The partner's way in by files: looks into a folder again and again, hands each message over, answers by a file.
import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { issue, issueCatalogue } from '../../domain/issue.js'
import type { Accept, Answer } from '../adapter.js'
import { putFile } from '../drop-folder.js'
import { makeFolder } from '../make-folder.js'
import { receiptName } from './neutral-name.js'
import { readSmallFile, type Unreadable } from './small-file.js'

/** Calls `run` again and again until the returned function is called. */
export type Every = (run: () => void) => () => void

export interface InboxOptions {
  readonly inFolder: string
  readonly receiptFolder: string
  readonly maxBytes: number
  readonly every: Every
  readonly render: (answer: Answer) => string
}

const outcomes = { handled: 'hanterade', refused: 'avvisade' } as const

/** Longest wait before a message that could not be taken is tried again, in looks. */
const longestWait = 64

/** A message that stays in the folder because the gateway could not take it now. */
interface Waiting {
  readonly wait: number
  readonly left: number
}

export class Inbox {
  readonly #options: InboxOptions
  readonly #accept: Accept
  readonly #waiting = new Map<string, Waiting>()
  #look: Promise<void> | undefined
  #stop: (() => void) | undefined

  constructor(options: InboxOptions, accept: Accept) {
    this.#options = options
    this.#accept = accept
  }

  /** Makes the folders and begins to look. */
  async start(): Promise<void> {
    const { inFolder, receiptFolder, every } = this.#options
    const folders = [inFolder, receiptFolder, ...Object.values(outcomes).map((name) => join(inFolder, name))]
    for (const folder of folders) makeFolder(folder)
    this.#stop = every(() => void this.look())
  }

  /** Stops looking; resolves when what is in hand has been answered. */
  async stop(): Promise<void> {
    this.#stop?.()
    await this.#look
  }

  /** One look at everything in the folder; joins the one that is under way. Never rejects. */
  look(): Promise<void> {
    this.#look ??= this.#lookOnce().finally(() => {
      this.#look = undefined
    })
    return this.#look
  }

  /** In the order of their names, so that a partner can say what comes first. */
  async #lookOnce(): Promise<void> {
    const names = await readdir(this.#options.inFolder).catch(() => [])
    const messages = names.filter(isMessage).toSorted()
    for (const gone of [...this.#waiting.keys()].filter((name) => !messages.includes(name)))
      this.#waiting.delete(gone)
    for (const name of messages) {
      if (!this.#isWaiting(name)) await this.#take(name).catch(() => this.#postpone(name))
    }
  }

  async #take(name: string): Promise<void> {
    const raw = await readSmallFile(join(this.#options.inFolder, name), this.#options.maxBytes)
    const answer = typeof raw === 'string' ? await this.#accept(raw) : this.#refusal(raw)
    if (answer === undefined) return this.#postpone(name)
    await putFile(this.#options.receiptFolder, receiptName(name), this.#options.render(answer))
    if (mayPass(answer)) return this.#postpone(name)
    // A crash before this line leaves the file to be taken once more: the gateway then answers as it did before.
    await this.#move(name, answer.accepted ? outcomes.handled : outcomes.refused)
    this.#waiting.delete(name)
  }

  /** The answer to a file that cannot be handed over; none when it could not be reached, which is no fault of it. */
  #refusal({ fault }: Unreadable): Answer | undefined {
    if (fault === 'unreachable') return undefined
    const details = fault === 'too-large' ? { limit: this.#options.maxBytes } : undefined
    return { accepted: false, duplicate: false, messageId: undefined, issues: [issue(fault, '/', details)] }
  }

  async #move(name: string, folder: string): Promise<void> {
    await rename(join(this.#options.inFolder, name), join(this.#options.inFolder, folder, name))
  }

  /** Leaves the file for later looks, each time after twice as many. */
  #postpone(name: string): void {
    const wait = Math.min((this.#waiting.get(name)?.wait ?? 0.5) * 2, longestWait)
    this.#waiting.set(name, { wait, left: wait })
  }

  #isWaiting(name: string): boolean {
    const waiting = this.#waiting.get(name)
    if (waiting === undefined || waiting.left <= 0) return false
    this.#waiting.set(name, { ...waiting, left: waiting.left - 1 })
    return true
  }
}

/** Files under way have another ending or begin with a dot. */
const isMessage = (name: string): boolean => /^[^.].*\.xml$/i.test(name) && !/\.kvitto\.xml$/i.test(name)

/** Whether the refusal has its cause in the gateway or in what has not come yet, so that waiting helps. */
const mayPass = ({ accepted, issues }: Answer): boolean =>
  !accepted && issues.some(({ code }) => [425, 500, 503].includes(issueCatalogue[code].status))
