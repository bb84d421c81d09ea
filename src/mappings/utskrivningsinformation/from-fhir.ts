// Reads an utskrivningsinformation from its Communication and the Composition that the payload leads to.
import { codeFromFhir, codesOf } from '../shared/code-list.js'
import { readCommunication } from '../shared/communication.js'
import { optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { codings } from '../shared/names.js'
import { textFromNarrative } from '../shared/narrative.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { stayFromReference } from '../shared/stay-reference.js'
import { readSubject } from '../shared/subject.js'
import {
  documentTitle,
  sections,
  type Information,
  type Section,
  type Utskrivningsinformation,
} from './message.js'

export function fromFhir(
  focus: readonly Reader[],
  named: Named,
): ContentOf<Utskrivningsinformation> | undefined {
  const communication = rootOf('Communication', focus, named)
  if (communication === undefined) return undefined
  readCommunication(communication, named)
  const document = documentOf(communication)
  if (document === undefined) return communication.missing('payload', 'LUS 3:2 (a Composition)')
  readDocument(document, named)
  const information = readSections(document)
  if (Object.keys(information).length === 0) document.missing('section', 'LUS 3:2 (nödvändig information)')
  const dischargeAt = document.children('event')[0]?.child('period')?.time('end')
  const rest = { ...optional('dischargeAt', dischargeAt), legalBasis: readLegalBasis(communication) }
  advise(document, information)
  return { ...readStay(communication, document), ...rest, ...information }
}

/** The first Composition that a payload leads to. */
function documentOf(communication: Reader): Reader | undefined {
  for (const payload of communication.children('payload')) {
    const reference = payload.child('contentReference')
    const target = reference?.target()
    if (target?.resourceType !== 'Composition') continue
    reference?.followed()
    return target
  }
  return undefined
}

/** A document that is taken back, or was never written to the end, tells nothing. */
const unsaid: readonly (string | undefined)[] = ['preliminary', 'entered-in-error']

function readDocument(document: Reader, named: Named): void {
  document.same('status', 'final')
  if (unsaid.includes(document.peek('status'))) document.fault('code-unknown', 'status', { known: 'final' })
  document.child('type')?.same('coding', [codings.dischargeSummary])
  readSubject(document.child('subject'), named)
  document.same('date', named.sentAt)
  document.same('title', documentTitle)
  for (const author of document.children('author')) author.means(named.sender)
}

/** The number of the stay, by the Communication or by the Composition. */
function readStay(communication: Reader, document: Reader) {
  const [first, second] = [communication, document].map((resource) => resource.child('encounter'))
  const stay = stayFromReference(first) ?? stayFromReference(second)
  second?.means(first?.target() ?? first)
  return optional('stay', stay)
}

/** The text of each kind of section, the first of its kind; what else is there is told. */
function readSections(document: Reader): Information {
  const all = document.children('section').map((section) => ({ section, name: nameOf(section) }))
  const read = codesOf(sections).flatMap((name) => {
    const section = all.find((one) => one.name === name)?.section
    const text = textFromNarrative(section?.child('text'))
    if (section === undefined || text === undefined) return []
    readCode(section)
    section.same('title', sections.words[name])
    return [[name, text] as const]
  })
  return Object.fromEntries(read)
}

/** What kind of section it is; a kind of ours that is not in the list is a fault. */
function nameOf(section: Reader): Section | undefined {
  const { system } = sections
  const known = codesOf(sections).find((code) => section.child('code')?.has({ system, code }))
  return known ?? readCode(section)
}

function readCode(section: Reader): Section | undefined {
  const concept = section.child('code')
  return concept && codeFromFhir([concept], sections, () => undefined)
}

/** By when it is due, and whom to ask where it does not suffice (begäran om komplettering). */
function advise(document: Reader, { contact }: Information): void {
  if (document.children('event')[0]?.child('period') === undefined)
    document.fault('content-advised', 'event', {
      element: 'period',
      rule: 'LUS 3:2 (the day of the discharge)',
    })
  if (contact === undefined)
    document.fault('content-advised', 'section', { element: 'contact', rule: 'the Stockholm routine' })
}
