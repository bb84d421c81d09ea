// Makes messages of every type for property tests.
import * as fc from 'fast-check'
import type { MessageType } from '../../../src/domain/message-type.js'
import type { LusMessage, MessageOf } from '../../../src/mappings/registry.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande.js'
import { kallelse } from './kallelse.js'
import { kvittens } from './kvittens.js'
import { sip } from './sip.js'
import { sipAvslut } from './sip-avslut.js'
import { sipBedomning } from './sip-bedomning.js'
import { sipUppfoljning } from './sip-uppfoljning.js'
import { utskrivningsklar } from './utskrivningsklar.js'

/** Messages of each type; total, so that a new type is not forgotten here. */
export const messages: { readonly [Type in MessageType]: fc.Arbitrary<MessageOf<Type>> } = {
  inskrivningsmeddelande,
  kallelse,
  kvittens,
  sip,
  'sip-avslut': sipAvslut,
  'sip-bedomning': sipBedomning,
  'sip-uppfoljning': sipUppfoljning,
  utskrivningsklar,
}

/** A message of any of these types. */
export const messageOfTypes = (types: readonly MessageType[]): fc.Arbitrary<LusMessage> =>
  fc.oneof(...types.map((type): fc.Arbitrary<LusMessage> => messages[type]))

/** A message of any type. */
export const anyMessage: fc.Arbitrary<LusMessage> = fc.oneof(...Object.values(messages))
