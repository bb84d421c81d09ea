// The events the adapter knows; a new message type waits here until somebody writes its content.
import type { WebcareContent } from './content.js'
import { inskrivning } from './inskrivningsmeddelande.js'
import { kvittens } from './kvittens.js'
import type { EventKey } from './names.js'
import { utskrivningsklar } from './utskrivningsklar.js'

export const contents: { readonly [Type in EventKey]: WebcareContent<Type> } = {
  inskrivningsmeddelande: inskrivning,
  utskrivningsklar,
  kvittens,
}
