// WebCare, both ways, by a contract of our own: no interface of it is public (docs/adapters/webcare.md).
import type { Accept, Adapter } from '../adapter.js'
import { isUsable, openDropFolder } from '../drop-folder.js'
import { reachable } from '../http-send.js'
import type { AdapterForm, AdapterKind } from '../kind.js'
import { defaultLimits } from './assumptions.js'
import { webcareCapabilities } from './capabilities.js'
import { decodeMessage } from './decode.js'
import { encodeMessage } from './encode.js'
import type { Agreement } from './document.js'
import { followFile, sendByFile } from './file-drop.js'
import { sendByHttps } from './https.js'
import { Inbox, type Every, type InboxOptions } from './inbox.js'
import { namesFrom } from './names.js'
import { webcareFaults, webcareOptions, webcareOptionsSchema, type WebcareOptions } from './options.js'
import { renderReceipt } from './receipt.js'

export { assumptions } from './assumptions.js'
export { webcareLoss } from './loss.js'
export { webcareOptionFaults, webcareOptionsSchema, type WebcareOptions } from './options.js'

/** What the adapter needs from outside: when to look into its folder. */
export interface WebcarePorts {
  readonly every?: Every
}

const formOf = ({ names, limits }: Agreement, deduplicates: boolean): AdapterForm => ({
  can: { ...webcareCapabilities, deduplicates },
  decode: (raw, context) => decodeMessage(raw, { names, limits }, context),
  encode: ({ message }, recipient) => encodeMessage(message, recipient, names),
})

/** The contract as its page has it, with no site's own names. */
export const webcareForm: AdapterForm = formOf({ names: namesFrom(), limits: defaultLimits }, false)

const bySeconds =
  (seconds: number): Every =>
  (run) => {
    const timer = setInterval(run, seconds * 1000)
    return () => clearInterval(timer)
  }

/**
 * A WebCare partner. `open` rejects when `outFolder` cannot be made or is open to others.
 * @throws TypeError that names every fault of the options
 */
export function webcare(given: WebcareOptions, ports: WebcarePorts = {}): Adapter {
  const options = webcareOptions(given)
  const deduplicates = options.deduplicates ?? false
  const agreement = { names: namesFrom(options.names), limits: { ...defaultLimits, ...options.limits } }
  const every = ports.every ?? bySeconds(options.pollSeconds ?? 1)
  return {
    name: 'webcare',
    ...formOf(agreement, deduplicates),
    renderAnswer: (answer) => renderReceipt(answer, agreement.names),
    ...wayOut(options, agreement, deduplicates),
    ...wayIn(options, agreement, every),
  }
}

export const webcareKind: AdapterKind<WebcareOptions> = {
  optionsSchema: webcareOptionsSchema,
  faults: webcareFaults,
  make: (options) => webcare(options),
  form: webcareForm,
}

function wayOut(
  options: WebcareOptions,
  agreement: Agreement,
  deduplicates: boolean,
): Pick<Adapter, 'open' | 'send' | 'follow' | 'check'> {
  if (options.mode === 'https') {
    const https = { ...options, deduplicates }
    return {
      send: (encoded, _recipient, context) => sendByHttps(encoded, https, agreement, context),
      check: () => reachable(options.url, options.tls),
    }
  }
  return {
    open: async () => openDropFolder(options.outFolder),
    send: (encoded, _recipient, context) => sendByFile(encoded, options, context),
    follow: (handle) => followFile(handle, options, agreement),
    check: () => isUsable(options.outFolder),
  }
}

function wayIn(
  { inFolder, receiptFolder }: WebcareOptions,
  { names, limits }: Agreement,
  every: Every,
): Pick<Adapter, 'listen' | 'close'> {
  if (inFolder === undefined || receiptFolder === undefined) return {}
  const render: InboxOptions['render'] = (answer) => renderReceipt(answer, names).body
  const inboxes: Inbox[] = []
  return {
    listen: (accept: Accept) => {
      const inbox = new Inbox({ inFolder, receiptFolder, maxBytes: limits.bytes, every, render }, accept)
      inboxes.push(inbox)
      return inbox.start()
    },
    close: async () => {
      await Promise.all(inboxes.map((inbox) => inbox.stop()))
    },
  }
}
