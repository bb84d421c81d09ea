// The eight steps of the common routine at discharge (seed 001, 5.1-5.8), and which message takes which.
import type { MessageType } from '../message-type.js'

export const steps = [
  'inskrivning',
  'fast-vardkontakt',
  'planering',
  'kallelse',
  'utskrivningsklar',
  'information',
  'sip',
  'uppfoljning',
] as const

export type Step = (typeof steps)[number]

/** The step that a message of a type takes; types that take none are not listed. */
export const stepOf: { readonly [Type in MessageType]?: Step } = {
  inskrivningsmeddelande: 'inskrivning',
  'fast-vardkontakt': 'fast-vardkontakt',
  'pagaende-insatser': 'planering',
  planeringsunderlag: 'planering',
  kallelse: 'kallelse',
  utskrivningsklar: 'utskrivningsklar',
  utskrivningsinformation: 'information',
  sip: 'sip',
  'vardplan-tvangsvard': 'sip',
  'sip-uppfoljning': 'uppfoljning',
  'sip-avslut': 'uppfoljning',
}
