// Leaves on disk what the demo made: what was sent, and what each party got, one file each.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Step, Story } from './play.js'
import type { World } from './world.js'

/** A folder of the demo, with what lies in it. */
export interface Left {
  readonly path: string
  readonly says: string
  readonly files: number
}

/** Copies at each party by what arrived there, whatever the gateway says it sent. */
export interface Arrived {
  readonly left: readonly Left[]
  /** Copies that the parties hold: messages, and letters in the tray. */
  readonly copies: number
}

export function leave(folder: string, { peers }: World, { steps }: Story): Arrived {
  const nameOf = namesOf(steps)
  const sent = steps.map((step) => ({
    name: `${nameOfStep(step)}${step.contentType.includes('xml') ? '.xml' : '.fhir.json'}`,
    body: step.body,
  }))
  const got = (['kommunen', 'sjukhuset', 'kliniken'] as const).map((party) => ({
    party,
    files: peers[party].received().map(({ headerId, body }) => ({
      name: `${nameOf(headerId)}.fhir.json`,
      body: JSON.stringify(JSON.parse(body), null, 2),
    })),
  }))
  const xml = peers.webcare.received.map(({ id, body }) => ({ name: `${nameOf(id)}.xml`, body }))
  const letters = readdirSync(join(folder, 'brev')).filter((name) => name.endsWith('.pdf'))
  const put = (name: string, says: string, files: readonly FileOut[]) =>
    write(join(folder, name), says, files)
  return {
    left: [
      put('sent', 'messages as the senders posted them', sent),
      ...got.map(({ party, files }) => put(party, `FHIR Bundles that ${party} got`, files)),
      put('webcare', 'XML that WebCare got', xml),
      { path: join(folder, 'brev'), says: 'letters to print (PDF)', files: letters.length },
    ].filter(({ files }) => files > 0),
    copies: got.reduce((count, { files }) => count + files.length, 0) + xml.length + letters.length,
  }
}

interface FileOut {
  readonly name: string
  readonly body: string
}

function write(path: string, says: string, files: readonly FileOut[]): Left {
  if (files.length > 0) mkdirSync(path)
  for (const { name, body } of files) writeFileSync(join(path, name), body, { mode: 0o600, flag: 'wx' })
  return { path, says, files: files.length }
}

const nameOfStep = ({ label, from, fate }: Step): string =>
  `${label.replaceAll(' ', '-')}-${fate.type}${fate.type === 'kvittens' ? `-from-${from}` : ''}`

/** The step whose copy has this id; every copy that arrives has one. */
const namesOf =
  (steps: readonly Step[]) =>
  (copyId: string): string => {
    const step = steps.find(({ fate }) => fate.copies.some((copy) => copy.copyId === copyId))
    return step === undefined ? `unexpected-${copyId}` : nameOfStep(step)
  }
