// Who sends and who receives, as the MessageHeader names them (R16-R18).
import type { MessageHeader, Reference } from '@medplum/fhirtypes'
import { issue, type Issue } from '../../../domain/issue.js'
import { headerPath, type Check, type HeaderContext } from '../context.js'
import { resolve } from '../references.js'
import { isEndpoint } from './header.js'

/** R16: at least one destination (should), each with an absolute address. */
export const destinationsHaveEndpoints: Check<HeaderContext> = ({ header: { destination = [] } }) =>
  destination.length === 0
    ? [issue('destination-missing', headerPath)]
    : destination.flatMap(({ endpoint }, i) =>
        isEndpoint(endpoint) ? [] : issue('destination-endpoint', `${headerPath}.destination[${i}]`),
      )

const people = ['Practitioner', 'PractitionerRole'] as const
const parties = [...people, 'Organization'] as const

/** R16, R18: each participant is of a type the MessageHeader allows; judged by what the reference leads to. */
export const participantsFit: Check<HeaderContext> = ({ header, headerEntry, index }) =>
  participantsOf(header).flatMap(({ path, reference, types }) => {
    const resolution = reference === undefined ? undefined : resolve(index, reference, headerEntry)
    if (resolution?.kind !== 'found' || types.includes(resolution.resource.resourceType)) return []
    return issue('participant-type', `${headerPath}.${path}`, { expected: types.join(', ') })
  })

interface Participant {
  readonly path: string
  readonly reference: string | undefined
  readonly types: readonly string[]
}

function participantsOf(header: MessageHeader): Participant[] {
  const found: Participant[] = []
  const add = (path: string, named: Reference | undefined, types: readonly string[]): void => {
    if (named !== undefined) found.push({ path, reference: named.reference, types })
  }
  add('sender', header.sender, parties)
  add('responsible', header.responsible, parties)
  add('enterer', header.enterer, people)
  add('author', header.author, people)
  header.destination?.forEach(({ target, receiver }, i) => {
    add(`destination[${i}].target`, target, ['Device'])
    add(`destination[${i}].receiver`, receiver, parties)
  })
  return found
}

/**
 * R17: is a message with destinations meant for one of those served here? Not in the list of rules, for it needs
 * the addresses of this installation. A closing slash makes no difference.
 * @param served endpoint URLs, without closing slash
 */
export function addressedTo(header: MessageHeader, served: ReadonlySet<string>): readonly Issue[] {
  const { destination = [] } = header
  const isServed = destination.some(({ endpoint }) => served.has(withoutSlash(endpoint)))
  return destination.length === 0 || isServed
    ? []
    : [issue('not-addressed-here', `${headerPath}.destination`)]
}

const withoutSlash = (url: string): string => (url.endsWith('/') ? url.slice(0, -1) : url)
