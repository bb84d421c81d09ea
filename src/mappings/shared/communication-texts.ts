// The texts of messages in words (Communication.payload), both directions: one, or several told apart by their names.
import type { CommunicationPayload } from '@medplum/fhirtypes'
import type { LegalBasis } from '../../domain/envelope.js'
import { codeFromFhir, codeToFhir, type CodeList } from './code-list.js'
import { extensions, systems } from './names.js'
import type { Reader } from './reader.js'

/** A text as the one payload. */
export const textToFhir = (text: string | undefined): readonly CommunicationPayload[] =>
  text === undefined ? [] : [{ contentString: text }]

const textsOf = (communication: Reader): readonly Reader[] =>
  communication.children('payload').filter((payload) => payload.peek('contentString') !== undefined)

/** The text of the first payload that is text. */
export const readText = (communication: Reader): string | undefined =>
  textsOf(communication)[0]?.text('contentString')

/** Texts of the messages that have several. The first that a type has is what a payload without a name is taken for. */
export const payloadParts = {
  request: 'Begäran om vård',
  state: 'Aktuellt tillstånd',
  services: 'Pågående insatser',
} as const

export type PayloadPart = keyof typeof payloadParts

type Texts<Part extends PayloadPart> = { readonly [P in Part]?: string }

const listOf = <Part extends PayloadPart>(parts: readonly Part[]): CodeList<Part> => ({
  system: systems.payloadPart,
  words: Object.fromEntries(parts.map((part): [Part, string] => [part, payloadParts[part]])) as Record<
    Part,
    string
  >,
})

/** Texts as payloads that say which text each is. */
export const textsToFhir = <Part extends PayloadPart>(
  texts: Texts<Part>,
  parts: readonly Part[],
): readonly CommunicationPayload[] =>
  parts.flatMap((part) => {
    const contentString = texts[part]
    const valueCodeableConcept = codeToFhir(listOf(parts), part)
    return contentString === undefined
      ? []
      : [{ extension: [{ url: extensions.payloadPart, valueCodeableConcept }], contentString }]
  })

/** The texts with these names, each the first of its name. */
export function readTexts<Part extends PayloadPart>(
  communication: Reader,
  parts: readonly Part[],
): Texts<Part> {
  const payloads = textsOf(communication).map((payload) => ({ payload, part: partOf(payload, parts) }))
  const texts = parts.flatMap((part) => {
    const payload = payloads.find((one) => one.part === part)?.payload
    const text = payload?.text('contentString')
    if (payload === undefined || text === undefined) return []
    codeFromFhir(conceptsOf(payload), listOf(parts), () => undefined)
    return [[part, text] as const]
  })
  return Object.fromEntries(texts) as Texts<Part>
}

/** The name of a payload's text; one that is not of the list is a fault. */
function partOf<Part extends PayloadPart>(payload: Reader, parts: readonly Part[]): Part | undefined {
  const [concept] = conceptsOf(payload)
  if (concept === undefined) return parts[0]
  const part = parts.find((code) => concept.has({ system: systems.payloadPart, code }))
  return part ?? codeFromFhir([concept], listOf(parts), () => undefined)
}

const conceptsOf = (payload: Reader): readonly Reader[] => {
  const concept = payload.extension(extensions.payloadPart)?.child('valueCodeableConcept')
  return concept === undefined ? [] : [concept]
}

/**
 * A warning to a sender who gives texts on no further ground than the act, for then they are withheld from everyone,
 * or who gives none though there is ground (OSL 25-26 kap.).
 */
export function adviseTexts(
  communication: Reader,
  basis: LegalBasis,
  texts: readonly (string | undefined)[],
): void {
  const isTold = texts.some((text) => text !== undefined)
  if (isTold && basis === 'lagen')
    communication.fault('content-advised', 'extension', { element: 'legal-basis', rule: 'OSL 25-26 kap.' })
  if (!isTold && basis !== 'lagen')
    communication.fault('content-advised', 'payload', { element: 'payload', rule: 'the message catalogue' })
}
