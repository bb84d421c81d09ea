// What a sheet does not print: identifiers that only systems read, and what a protected patient's sheet leaves out.
import type { Loss } from '../../domain/delivery.js'
import type { MessageType } from '../../domain/message-type.js'
import { countsAsProtected } from '../../domain/protection.js'
import { mappingOf, type LusMessage } from '../../mappings/registry.js'
import { isWithin, leavesOf, valueAt, withoutPaths } from '../hub-path.js'
import { letterCapabilities } from './capabilities.js'
import { isPrintable } from './printable.js'
import { shortened } from './shorten.js'

/** A field that no sheet prints. */
export interface LossRow {
  readonly path: string
  /** Not printed only because this field is, in its place. */
  readonly instead?: string
  /** The only message types that do not print it. */
  readonly of?: readonly MessageType[]
  /** The only message types that do print it. */
  readonly butOf?: readonly MessageType[]
}

/** Every loss a letter may have. Its reference and arrival code stand for the ids of the message. */
export const letterLoss: readonly LossRow[] = [
  { path: 'id' },
  { path: 'sentAt', of: ['inskrivningsmeddelande', 'kvittens'] },
  { path: 'arende' },
  { path: 'sender.hsaId', instead: 'sender.name' },
  { path: 'receiver' },
  { path: 'chain', butOf: ['makulering'] },
  { path: 'assemblers' },
  { path: 'patient.identity.system' },
  { path: 'patient.address.type' },
  { path: 'patient.folkbokforing' },
  { path: 'patient.vardcentral' },
  { path: 'stay' },
  { path: 'legalBasis' },
  { path: 'ward.hsaId', instead: 'ward.name' },
  { path: 'decidedBy.hsaId' },
  { path: 'person.hsaId' },
  { path: 'unit.hsaId', instead: 'unit.name' },
  { path: 'destinationUnit.hsaId', instead: 'destinationUnit.name' },
  { path: 'metByUnit.hsaId', instead: 'metByUnit.name' },
  { path: 'task' },
  { path: 'kvittens.task' },
  { path: 'meeting' },
  { path: 'tasks', of: ['avbrott'] },
  { path: 'voided' },
  { path: 'plan' },
]

/** The message as a sheet may show it, and what was taken out of it. */
export interface Shown {
  readonly message: LusMessage
  /** Something was too long for a letter. */
  readonly isShortened: boolean
  readonly loss: readonly Loss[]
}

/**
 * Takes out of a protected patient's message what tells where the patient is: the gateway has done so before, by the
 * same capabilities; a sheet of paper is made sure of once more. The sender's name may name a ward, its HSA-id stays.
 */
export function shownOf(message: LusMessage): Shown {
  const allowed =
    letterCapabilities(0).content[countsAsProtected(message.patient.protection) ? 'protected' : 'open']
  const hidden = mappingOf(message).content.filter(({ item }) => !allowed.includes(item))
  const paths = [...hidden.map(({ path }) => path), ...(allowed.includes('ward') ? [] : ['sender.name'])]
  const withheld = paths.filter((path) => valueAt(message, path) !== undefined)
  const open = withoutPaths(message, withheld)
  const lost = unprinted(open)
  const isPrinted = (path: string) => !lost.some((one) => isWithin(path, one))
  const { message: shown, cut } = shortened(open, isPrinted)
  return {
    message: shown,
    isShortened: cut.length > 0,
    loss: [
      ...withheld.map((path): Loss => ({ kind: 'withheld', path, reason: 'protected-patient' })),
      ...lost.map((path): Loss => ({ kind: 'lost', path, reason: 'not-on-the-sheet' })),
      ...cut.map((path): Loss => ({ kind: 'changed', path, reason: 'too-long-for-a-letter' })),
      ...unprintable(shown, isPrinted),
    ],
  }
}

function unprinted(message: LusMessage): readonly string[] {
  const has = (path: string) => leavesOf(valueAt(message, path)).length > 0
  return letterLoss
    .filter(({ of, butOf }) => (of?.includes(message.type) ?? true) && !butOf?.includes(message.type))
    .filter(({ path, instead }) => has(path) && (instead === undefined || has(instead)))
    .map(({ path }) => path)
}

const unprintable = (message: LusMessage, isPrinted: (path: string) => boolean): readonly Loss[] =>
  leavesOf(message)
    .filter(({ path, value }) => isPrinted(path) && !isPrintable(String(value)))
    .map(({ path }): Loss => ({ kind: 'changed', path, reason: 'unprintable-characters' }))
