// Makes messages of every type for property tests.
import * as fc from 'fast-check'
import type { MessageType } from '../../../src/domain/message-type.js'
import type { LusMessage, MessageOf } from '../../../src/mappings/registry.js'
import { beraknadUtskrivning } from './beraknad-utskrivning.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande.js'
import { kvittens } from './kvittens.js'
import { utskriven } from './utskriven.js'
import { utskrivningsinformation } from './utskrivningsinformation.js'
import { utskrivningsklar } from './utskrivningsklar.js'
import { utskrivningsklarAterkallad } from './utskrivningsklar-aterkallad.js'
import { utskrivningsmeddelande } from './utskrivningsmeddelande.js'

/** Messages of each type; total, so that a new type is not forgotten here. */
export const messages: { readonly [Type in MessageType]: fc.Arbitrary<MessageOf<Type>> } = {
  inskrivningsmeddelande,
  kvittens,
  utskrivningsklar,
  'beraknad-utskrivning': beraknadUtskrivning,
  'utskrivningsklar-aterkallad': utskrivningsklarAterkallad,
  utskrivningsmeddelande,
  utskriven,
  utskrivningsinformation,
}

/** A message of any of these types. */
export const messageOfTypes = (types: readonly MessageType[]): fc.Arbitrary<LusMessage> =>
  fc.oneof(...types.map((type): fc.Arbitrary<LusMessage> => messages[type]))

/** A message of any type. */
export const anyMessage: fc.Arbitrary<LusMessage> = fc.oneof(...Object.values(messages))
