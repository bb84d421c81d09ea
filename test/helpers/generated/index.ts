// Makes messages of every type for property tests.
import * as fc from 'fast-check'
import type { MessageType } from '../../../src/domain/message-type.js'
import type { LusMessage, MessageOf } from '../../../src/mappings/registry.js'
import { fastVardkontakt } from './fast-vardkontakt.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande.js'
import { kvittens } from './kvittens.js'
import { utskrivningsklar } from './utskrivningsklar.js'
import { partsandring } from './partsandring.js'

/** Messages of each type; total, so that a new type is not forgotten here. */
export const messages: { readonly [Type in MessageType]: fc.Arbitrary<MessageOf<Type>> } = {
  inskrivningsmeddelande,
  kvittens,
  utskrivningsklar,
  'fast-vardkontakt': fastVardkontakt,
  partsandring,
}

/** A message of any of these types. */
export const messageOfTypes = (types: readonly MessageType[]): fc.Arbitrary<LusMessage> =>
  fc.oneof(...types.map((type): fc.Arbitrary<LusMessage> => messages[type]))

/** A message of any type. */
export const anyMessage: fc.Arbitrary<LusMessage> = fc.oneof(...Object.values(messages))
