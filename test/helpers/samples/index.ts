// One sample of every message type, full: all that it can say is said.
import type { MessageType } from '../../../src/domain/message-type.js'
import type { MessageOf } from '../../../src/mappings/registry.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../messages.js'
import { avbrott } from './avbrott.js'
import { avvikelse } from './avvikelse.js'
import { beraknadUtskrivning } from './beraknad-utskrivning.js'
import { fastVardkontakt } from './fast-vardkontakt.js'
import { kallelse } from './kallelse.js'
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
import { utskrivningsklarAterkallad } from './utskrivningsklar-aterkallad.js'
import { utskrivningsmeddelande } from './utskrivningsmeddelande.js'
import { vardbegaran } from './vardbegaran.js'
import { vardplanTvangsvard } from './vardplan-tvangsvard.js'

/** Total, so that a new type is not forgotten here. */
export const sampleOf: { readonly [Type in MessageType]: MessageOf<Type> } = {
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

export const samples = Object.values(sampleOf)

/** Those of the types that an adapter can. */
export const samplesFor = ({ messages }: { readonly messages: readonly MessageType[] }) =>
  samples.filter(({ type }) => messages.includes(type))
