// One sample of every message type, full: all that it can say is said.
import type { MessageType } from '../../../src/domain/message-type.js'
import type { MessageOf } from '../../../src/mappings/registry.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../messages.js'
import { kallelse } from './kallelse.js'
import { sip } from './sip.js'
import { sipAvslut } from './sip-avslut.js'
import { sipBedomning } from './sip-bedomning.js'
import { sipUppfoljning } from './sip-uppfoljning.js'

/** Total, so that a new type is not forgotten here. */
export const sampleOf: { readonly [Type in MessageType]: MessageOf<Type> } = {
  inskrivningsmeddelande,
  kallelse,
  kvittens,
  sip,
  'sip-avslut': sipAvslut,
  'sip-bedomning': sipBedomning,
  'sip-uppfoljning': sipUppfoljning,
  utskrivningsklar,
}

export const samples = Object.values(sampleOf)

/** Those of the types that an adapter can. */
export const samplesFor = ({ messages }: { readonly messages: readonly MessageType[] }) =>
  samples.filter(({ type }) => messages.includes(type))
