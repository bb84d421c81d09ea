// Utskrivningsinformation as FHIR: the Communication, and the Composition that its payload refers to.
import type { Composition, CompositionSection } from '@medplum/fhirtypes'
import { codesOf, codeToFhir } from '../shared/code-list.js'
import { communicationToFhir } from '../shared/communication.js'
import { list, optional } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { codings } from '../shared/names.js'
import { narrative } from '../shared/narrative.js'
import { stayReference } from '../shared/stay-reference.js'
import { documentTitle, sections, type Information, type Utskrivningsinformation } from './message.js'

export function toFhir(message: Utskrivningsinformation, parts: FhirParts): Focus {
  const payload = [{ contentReference: parts.reference('composition') }]
  const communication = {
    ...communicationToFhir(message, payload, parts),
    ...optional('encounter', message.stay && stayReference(message.stay)),
  }
  return {
    roots: [{ name: 'communication', resource: communication }],
    others: [{ name: 'composition', resource: composition(message, parts) }],
  }
}

function composition(message: Utskrivningsinformation, parts: FhirParts): Composition {
  const { stay, dischargeAt, sentAt } = message
  return {
    resourceType: 'Composition',
    status: 'final',
    type: { coding: [codings.dischargeSummary] },
    subject: parts.reference('patient'),
    ...optional('encounter', stay && stayReference(stay)),
    date: sentAt,
    author: [parts.reference('sender')],
    title: documentTitle,
    ...optional('event', dischargeAt && [{ period: { end: dischargeAt } }]),
    ...list('section', sectionsToFhir(message)),
  }
}

const sectionsToFhir = (information: Information): readonly CompositionSection[] =>
  codesOf(sections).flatMap((name) => {
    const text = information[name]
    if (text === undefined) return []
    return [{ title: sections.words[name], code: codeToFhir(sections, name), text: narrative(text) }]
  })
