// The events the adapter knows; a new message type waits here until somebody writes its content.
import type { MessageType } from '../../domain/message-type.js'
import type { WebcareContent } from './content.js'
import { inskrivning } from './inskrivningsmeddelande.js'
import { kvittens } from './kvittens.js'
import { utskrivningsklar } from './utskrivningsklar.js'

export const contents: { readonly [Type in MessageType]?: WebcareContent<Type> } = {
  inskrivningsmeddelande: inskrivning,
  utskrivningsklar,
  kvittens,
}
