// Every message type the gateway knows; the compiler names the folder that is missing.
import type { MessageType } from '../domain/message-type.js'
import { avbrott } from './avbrott/index.js'
import type { Avbrott } from './avbrott/message.js'
import { avvikelse } from './avvikelse/index.js'
import type { Avvikelse } from './avvikelse/message.js'
import { beraknadUtskrivning } from './beraknad-utskrivning/index.js'
import type { BeraknadUtskrivning } from './beraknad-utskrivning/message.js'
import { fastVardkontakt } from './fast-vardkontakt/index.js'
import type { FastVardkontakt } from './fast-vardkontakt/message.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande/index.js'
import type { Inskrivningsmeddelande } from './inskrivningsmeddelande/message.js'
import { kallelse } from './kallelse/index.js'
import type { Kallelse } from './kallelse/message.js'
import { kvittens } from './kvittens/index.js'
import type { Kvittens } from './kvittens/message.js'
import { makulering } from './makulering/index.js'
import type { Makulering } from './makulering/message.js'
import { meddelande } from './meddelande/index.js'
import type { Meddelande } from './meddelande/message.js'
import { pagaendeInsatser } from './pagaende-insatser/index.js'
import type { PagaendeInsatser } from './pagaende-insatser/message.js'
import { partsandring } from './partsandring/index.js'
import type { Partsandring } from './partsandring/message.js'
import { planeringsunderlag } from './planeringsunderlag/index.js'
import type { Planeringsunderlag } from './planeringsunderlag/message.js'
import { retur } from './retur/index.js'
import type { Retur } from './retur/message.js'
import { sip } from './sip/index.js'
import type { Sip } from './sip/message.js'
import { sipAvslut } from './sip-avslut/index.js'
import type { SipAvslut } from './sip-avslut/message.js'
import { sipBedomning } from './sip-bedomning/index.js'
import type { SipBedomning } from './sip-bedomning/message.js'
import { sipUppfoljning } from './sip-uppfoljning/index.js'
import type { SipUppfoljning } from './sip-uppfoljning/message.js'
import { statusmeddelande } from './statusmeddelande/index.js'
import type { Statusmeddelande } from './statusmeddelande/message.js'
import { utskriven } from './utskriven/index.js'
import type { Utskriven } from './utskriven/message.js'
import { utskrivningsinformation } from './utskrivningsinformation/index.js'
import type { Utskrivningsinformation } from './utskrivningsinformation/message.js'
import { utskrivningsklar } from './utskrivningsklar/index.js'
import type { Utskrivningsklar } from './utskrivningsklar/message.js'
import { utskrivningsklarAterkallad } from './utskrivningsklar-aterkallad/index.js'
import type { UtskrivningsklarAterkallad } from './utskrivningsklar-aterkallad/message.js'
import { utskrivningsmeddelande } from './utskrivningsmeddelande/index.js'
import type { Utskrivningsmeddelande } from './utskrivningsmeddelande/message.js'
import { vardbegaran } from './vardbegaran/index.js'
import type { Vardbegaran } from './vardbegaran/message.js'
import { vardplanTvangsvard } from './vardplan-tvangsvard/index.js'
import type { VardplanTvangsvard } from './vardplan-tvangsvard/message.js'
import type { MessageMapping } from './message-mapping.js'

/** The hub: what every partner's form is translated to and from. */
export type LusMessage =
  | Vardbegaran
  | Statusmeddelande
  | Inskrivningsmeddelande
  | BeraknadUtskrivning
  | Kvittens
  | FastVardkontakt
  | PagaendeInsatser
  | Planeringsunderlag
  | Meddelande
  | SipBedomning
  | Kallelse
  | Utskrivningsklar
  | UtskrivningsklarAterkallad
  | Utskrivningsmeddelande
  | Utskrivningsinformation
  | Utskriven
  | Sip
  | SipUppfoljning
  | SipAvslut
  | VardplanTvangsvard
  | Partsandring
  | Retur
  | Makulering
  | Avbrott
  | Avvikelse

/** The message of one type. */
export type MessageOf<Type extends MessageType> = Extract<LusMessage, { type: Type }>

type Registry = { readonly [Type in MessageType]: MessageMapping<MessageOf<Type>> }

export const registry: Registry = {
  vardbegaran,
  statusmeddelande,
  inskrivningsmeddelande,
  'beraknad-utskrivning': beraknadUtskrivning,
  kvittens,
  'fast-vardkontakt': fastVardkontakt,
  'pagaende-insatser': pagaendeInsatser,
  planeringsunderlag,
  meddelande,
  'sip-bedomning': sipBedomning,
  kallelse,
  utskrivningsklar,
  'utskrivningsklar-aterkallad': utskrivningsklarAterkallad,
  utskrivningsmeddelande,
  utskrivningsinformation,
  utskriven,
  sip,
  'sip-uppfoljning': sipUppfoljning,
  'sip-avslut': sipAvslut,
  'vardplan-tvangsvard': vardplanTvangsvard,
  partsandring,
  retur,
  makulering,
  avbrott,
  avvikelse,
}

/** The mapping of a message, with its type seen only as "the one that fits the message". */
export const mappingOf = <M extends LusMessage>(message: M): MessageMapping<M> =>
  registry[message.type] as unknown as MessageMapping<M>
