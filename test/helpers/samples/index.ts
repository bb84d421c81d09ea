// One sample of every message type, full: all that it can say is said.
import type { MessageType } from '../../../src/domain/message-type.js'
import type { MessageOf } from '../../../src/mappings/registry.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../messages.js'
import { fastVardkontakt } from './fast-vardkontakt.js'
import { partsandring } from './partsandring.js'

/** Total, so that a new type is not forgotten here. */
export const sampleOf: { readonly [Type in MessageType]: MessageOf<Type> } = {
  inskrivningsmeddelande,
  kvittens,
  utskrivningsklar,
  'fast-vardkontakt': fastVardkontakt,
  partsandring,
}

export const samples = Object.values(sampleOf)

/** Those of the types that an adapter can. */
export const samplesFor = ({ messages }: { readonly messages: readonly MessageType[] }) =>
  samples.filter(({ type }) => messages.includes(type))
