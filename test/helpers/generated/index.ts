// Makes messages of every type for property tests.
import * as fc from 'fast-check'
import type { MessageType } from '../../../src/domain/message-type.js'
import type { LusMessage, MessageOf } from '../../../src/mappings/registry.js'
import { avbrott } from './avbrott.js'
import { avvikelse } from './avvikelse.js'
import { beraknadUtskrivning } from './beraknad-utskrivning.js'
import { fastVardkontakt } from './fast-vardkontakt.js'
import { inskrivningsmeddelande } from './inskrivningsmeddelande.js'
import { kallelse } from './kallelse.js'
import { kvittens } from './kvittens.js'
import { makulering } from './makulering.js'
import { meddelande } from './meddelande.js'
import { pagaendeInsatser } from './pagaende-insatser.js'
import { partsandring } from './partsandring.js'
import { planeringsunderlag } from './planeringsunderlag.js'
import { retur } from './retur.js'
import { sip } from './sip.js'
import { sipAvslut } from './sip-avslut.js'
import { sipBedomning } from './sip-bedomning.js'
import { sipUppfoljning } from './sip-uppfoljning.js'
import { statusmeddelande } from './statusmeddelande.js'
import { utskriven } from './utskriven.js'
import { utskrivningsinformation } from './utskrivningsinformation.js'
import { utskrivningsklar } from './utskrivningsklar.js'
import { utskrivningsklarAterkallad } from './utskrivningsklar-aterkallad.js'
import { utskrivningsmeddelande } from './utskrivningsmeddelande.js'
import { vardbegaran } from './vardbegaran.js'
import { vardplanTvangsvard } from './vardplan-tvangsvard.js'

/** Messages of each type; total, so that a new type is not forgotten here. */
export const messages: { readonly [Type in MessageType]: fc.Arbitrary<MessageOf<Type>> } = {
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

/** A message of any of these types. */
export const messageOfTypes = (types: readonly MessageType[]): fc.Arbitrary<LusMessage> =>
  fc.oneof(...types.map((type): fc.Arbitrary<LusMessage> => messages[type]))

/** A message of any type. */
export const anyMessage: fc.Arbitrary<LusMessage> = fc.oneof(...Object.values(messages))
