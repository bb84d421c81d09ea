// Reads an avvikelse from its Communication.
import { codeFromFhir } from '../shared/code-list.js'
import { readCommunication } from '../shared/communication.js'
import { adviseTexts, readText } from '../shared/communication-texts.js'
import { optional } from '../shared/extensions.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { ContentOf } from '../message-mapping.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { categoryCodes, dutyCodes, type Avvikelse } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Avvikelse> | undefined {
  const communication = rootOf('Communication', focus, named)
  if (communication === undefined) return undefined
  readCommunication(communication, named)
  const category = codeFromFhir(communication.children('category'), categoryCodes, () =>
    communication.missing('category', 'the message catalogue (category)'),
  )
  const duty = codeFromFhir(communication.children('reasonCode'), dutyCodes, () =>
    communication.missing('reasonCode', 'the message catalogue (which duty was missed)'),
  )
  const legalBasis = readLegalBasis(communication)
  const description = readText(communication)
  adviseTexts(communication, legalBasis, [description])
  if (category === undefined || duty === undefined) return undefined
  return { category, duty, legalBasis, ...optional('description', description) }
}
