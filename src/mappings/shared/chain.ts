// The way a message came (Provenance), both directions: what it answers, replaces, voids or translates, and who made it.
import type { Provenance } from '@medplum/fhirtypes'
import type { ChainLink, Envelope, MessageId, Party } from '../../domain/envelope.js'
import { list } from './extensions.js'
import type { FhirParts, Focus } from './focus.js'
import { messageFromReference, messageReference } from './message-reference.js'
import type { Named } from './named.js'
import { codings } from './names.js'
import { partyFromFhir, partyReference } from './party.js'
import type { Reader } from './reader.js'

/** Who wrote it when, who made this copy of it, and the chain. */
export function provenance(message: Envelope, { roots }: Focus, parts: FhirParts): Provenance {
  return {
    resourceType: 'Provenance',
    target: roots.map(({ name }) => parts.reference(name)),
    recorded: message.sentAt,
    agent: [
      { type: { coding: [codings.author] }, who: parts.reference('sender') },
      ...(message.assemblers ?? []).map((party) => ({
        type: { coding: [codings.assembler] },
        who: partyReference(party),
      })),
    ],
    ...list(
      'entity',
      message.chain.map(({ role, message: id }) => ({ role, what: messageReference(id) })),
    ),
  }
}

/** The message that this one names in that role; of several the first. */
export const linkedTo = (
  { chain }: Pick<Envelope, 'chain'>,
  wanted: ChainLink['role'],
): MessageId | undefined => chain.find(({ role }) => role === wanted)?.message

/** The message named in that role; a fault of the header when there is none. */
export const requiredLink = (named: Named, role: ChainLink['role'], rule: string): MessageId | undefined =>
  linkedTo(named, role) ??
  named.header.fault('content-missing', 'focus', { element: `Provenance.entity (${role})`, rule })

/** What the Provenances say of the message's way here. */
export type Origin = Pick<Envelope, 'chain' | 'assemblers'>

/** Of every Provenance; what else one says counts as read as far as the envelope says it too. */
export function readOrigin(
  resources: readonly Reader[],
  named: Omit<Named, 'chain'> & { focus: readonly Reader[] },
): Origin {
  const all = resources.filter(({ resourceType }) => resourceType === 'Provenance')
  for (const one of all) {
    for (const target of one.children('target')) named.focus.find((focus) => target.means(focus))
    one.same('recorded', named.sentAt)
  }
  const assemblers = all.flatMap((one) =>
    one.children('agent').flatMap((agent) => readAgent(agent, named) ?? []),
  )
  const chain = all.flatMap((one) => one.children('entity').flatMap((entity) => readLink(entity) ?? []))
  return { chain, ...list('assemblers', assemblers) }
}

/** An assembler. The sender as author is what the envelope says; any other agent, or another part in it, is not read. */
function readAgent(agent: Reader, { sender }: Pick<Named, 'sender'>): Party | undefined {
  const type = agent.child('type')
  const who = agent.child('who')
  if (type?.has(codings.assembler) === true) {
    const party = who && partyFromFhir(who)
    if (party !== undefined) agent.same('type', { coding: [codings.assembler] })
    return party
  }
  const isAuthor = type === undefined || type.has(codings.author)
  if (isAuthor && who?.means(sender) === true) agent.same('type', { coding: [codings.author] })
  return undefined
}

const roles: readonly ChainLink['role'][] = ['source', 'revision', 'removal']

function readLink(entity: Reader): ChainLink | undefined {
  const role = roles.find((one) => one === entity.peek('role'))
  const message = role && messageFromReference(entity.child('what'))
  if (role === undefined || message === undefined) return undefined
  entity.text('role')
  return { role, message }
}
