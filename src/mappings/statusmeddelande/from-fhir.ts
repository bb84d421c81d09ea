// Reads a statusmeddelande from its Communication.
import { readCommunication } from '../shared/communication.js'
import { adviseTexts, readTexts } from '../shared/communication-texts.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { ContentOf } from '../message-mapping.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { texts, type Statusmeddelande } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Statusmeddelande> | undefined {
  const communication = rootOf('Communication', focus, named)
  if (communication === undefined) return undefined
  readCommunication(communication, named)
  const legalBasis = readLegalBasis(communication)
  const told = readTexts(communication, texts)
  adviseTexts(communication, legalBasis, [told.state, told.services])
  return { ...told, legalBasis }
}
