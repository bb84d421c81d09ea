// Every message type the gateway knows; the compiler names the folder that is missing.
import type { MessageType } from '../domain/message-type.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande/index.js'
import type { Inskrivningsmeddelande } from './inskrivningsmeddelande/message.js'
import { kallelse } from './kallelse/index.js'
import type { Kallelse } from './kallelse/message.js'
import { kvittens } from './kvittens/index.js'
import type { Kvittens } from './kvittens/message.js'
import type { MessageMapping } from './message-mapping.js'
import { sip } from './sip/index.js'
import type { Sip } from './sip/message.js'
import { sipAvslut } from './sip-avslut/index.js'
import type { SipAvslut } from './sip-avslut/message.js'
import { sipBedomning } from './sip-bedomning/index.js'
import type { SipBedomning } from './sip-bedomning/message.js'
import { sipUppfoljning } from './sip-uppfoljning/index.js'
import type { SipUppfoljning } from './sip-uppfoljning/message.js'
import { utskrivningsklar } from './utskrivningsklar/index.js'
import type { Utskrivningsklar } from './utskrivningsklar/message.js'

/** The hub: what every partner's form is translated to and from. */
export type LusMessage =
  | Inskrivningsmeddelande
  | Kallelse
  | Kvittens
  | Sip
  | SipAvslut
  | SipBedomning
  | SipUppfoljning
  | Utskrivningsklar

/** The message of one type. */
export type MessageOf<Type extends MessageType> = Extract<LusMessage, { type: Type }>

type Registry = { readonly [Type in MessageType]: MessageMapping<MessageOf<Type>> }

export const registry: Registry = {
  inskrivningsmeddelande,
  kallelse,
  kvittens,
  sip,
  'sip-avslut': sipAvslut,
  'sip-bedomning': sipBedomning,
  'sip-uppfoljning': sipUppfoljning,
  utskrivningsklar,
}

/** The mapping of a message, with its type seen only as "the one that fits the message". */
export const mappingOf = <M extends LusMessage>(message: M): MessageMapping<M> =>
  registry[message.type] as unknown as MessageMapping<M>
