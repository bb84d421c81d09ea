// Every message type the gateway knows; the compiler names the folder that is missing.
import type { MessageType } from '../domain/message-type.js'
import { fastVardkontakt } from './fast-vardkontakt/index.js'
import type { FastVardkontakt } from './fast-vardkontakt/message.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande/index.js'
import type { Inskrivningsmeddelande } from './inskrivningsmeddelande/message.js'
import { kvittens } from './kvittens/index.js'
import type { Kvittens } from './kvittens/message.js'
import { partsandring } from './partsandring/index.js'
import type { Partsandring } from './partsandring/message.js'
import type { MessageMapping } from './message-mapping.js'
import { utskrivningsklar } from './utskrivningsklar/index.js'
import type { Utskrivningsklar } from './utskrivningsklar/message.js'

/** The hub: what every partner's form is translated to and from. */
export type LusMessage = Inskrivningsmeddelande | Kvittens | Utskrivningsklar | FastVardkontakt | Partsandring

/** The message of one type. */
export type MessageOf<Type extends MessageType> = Extract<LusMessage, { type: Type }>

type Registry = { readonly [Type in MessageType]: MessageMapping<MessageOf<Type>> }

export const registry: Registry = {
  inskrivningsmeddelande,
  kvittens,
  utskrivningsklar,
  'fast-vardkontakt': fastVardkontakt,
  partsandring,
}

/** The mapping of a message, with its type seen only as "the one that fits the message". */
export const mappingOf = <M extends LusMessage>(message: M): MessageMapping<M> =>
  registry[message.type] as unknown as MessageMapping<M>
