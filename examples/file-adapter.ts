// A complete small adapter: a notice of a few lines, left as a text file in a folder that the partner empties.
import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter, Copy, Encoded } from 'lus-gateway/adapter'
import type { AdapterKind } from 'lus-gateway/adapter-kind'

/** What src/main.ts registers: the options that a site configures, and how a partner's adapter is made of them. */
export const noticesKind: AdapterKind<{ folder: string }> = {
  optionsSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['folder'],
    properties: {
      folder: {
        type: 'string',
        pattern: '^/',
        description: 'the folder that the partner empties, an absolute path',
      },
    },
  },
  make: ({ folder }) => notices(folder),
}

export const notices = (folder: string): Adapter => ({
  name: 'notices',
  can: {
    messages: ['inskrivningsmeddelande', 'utskrivningsklar'],
    identities: ['personnummer'],
    protection: ['none'], // this partner may not hold protected patients: routing goes past it for them
    content: { open: ['identity', 'name', 'care'], protected: [] },
    transitHours: 0,
    receipts: 'none',
    deduplicates: true, // the same copy has the same file name, so a second one takes the place of the first
  },
  encode: ({ message }) => encode(message),
  async send(encoded, _recipient, { now, signal }) {
    const part = join(folder, `.${randomUUID()}`)
    try {
      await writeFile(part, encoded.body, { mode: 0o600, flush: true, signal })
      await rename(part, join(folder, encoded.fileName)) // whole or not at all
    } catch {
      await rm(part, { force: true })
      return { kind: 'retry', reason: signal.aborted ? 'interrupted' : 'storage-unavailable' }
    }
    return { kind: 'submitted', handle: encoded.fileName, evidenceDueBy: now + 24 * 3_600_000 }
  },
  check: async () => (await stat(folder).catch(() => undefined))?.isDirectory() === true,
})

function encode(message: Copy['message']): Encoded {
  const { type, patient, sender, sentAt } = message
  const { given = [], family = '' } = patient.name ?? {}
  const lines = [type, patient.identity.value, [...given, family].join(' '), sender.hsaId, sentAt]
  const told = new Set(['type', 'patient', 'sender', 'sentAt', 'patient.identity', 'patient.name'])
  const fields = [...Object.keys(message), ...Object.keys(patient).map((field) => `patient.${field}`)]
  const left = [...fields.filter((field) => !told.has(field)), 'patient.identity.system', 'sender.name']
  const loss = left.map((path) => ({ kind: 'lost' as const, path, reason: 'not-in-notice' }))
  return {
    body: `${lines.join('\n')}\n`,
    contentType: 'text/plain',
    fileName: `${message.bundleId}.txt`,
    loss,
  }
}
