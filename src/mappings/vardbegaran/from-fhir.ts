// Reads a vårdbegäran from its Communication and Consent.
import { readCommunication } from '../shared/communication.js'
import { adviseTexts, readTexts } from '../shared/communication-texts.js'
import { readConsent, requireSamtycke } from '../shared/consent.js'
import { optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { texts, type Vardbegaran } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Vardbegaran> | undefined {
  const communication = rootOf('Communication', focus, named)
  if (communication === undefined) return undefined
  readCommunication(communication, named)
  requireSamtycke(communication)
  const told = readTexts(communication, texts)
  adviseTexts(communication, 'samtycke', [told.request])
  const consent = readConsent(communication.children('about'), named, () =>
    communication.fault('content-advised', 'about', { element: 'Consent', rule: 'OSL 10:1' }),
  )
  return { ...told, legalBasis: 'samtycke', ...optional('consent', consent) }
}
