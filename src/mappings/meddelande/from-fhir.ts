// Reads a meddelande from its Communication.
import { codeFromFhir } from '../shared/code-list.js'
import { readCommunication } from '../shared/communication.js'
import { adviseTexts, readText } from '../shared/communication-texts.js'
import { optional } from '../shared/extensions.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { ContentOf } from '../message-mapping.js'
import { messageFromReference } from '../shared/message-reference.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { kinds, type Meddelande } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Meddelande> | undefined {
  const communication = rootOf('Communication', focus, named)
  if (communication === undefined) return undefined
  readCommunication(communication, named)
  const kind = codeFromFhir(communication.children('category'), kinds, () =>
    communication.missing('category', 'the message catalogue (kind of meddelande)'),
  )
  const about = readAbout(communication, kind)
  const legalBasis = readLegalBasis(communication)
  const text = readText(communication)
  adviseTexts(communication, legalBasis, [text])
  return kind && { kind, legalBasis, ...optional('about', about), ...optional('text', text) }
}

/** The first message that it names as answered; a svar or a komplettering is hard to place without. */
function readAbout(communication: Reader, kind: Meddelande['kind'] | undefined): Meddelande['about'] {
  for (const reference of communication.children('inResponseTo')) {
    const message = messageFromReference(reference)
    if (message !== undefined) return message
  }
  if (kind === 'svar' || kind === 'komplettering')
    communication.fault('content-advised', 'inResponseTo', {
      element: 'inResponseTo',
      rule: 'the message catalogue (in reply to)',
    })
  return undefined
}
