// The chain back to the messages this one answers, replaces, voids or translates (Provenance.entity), both directions.
import type { Provenance } from '@medplum/fhirtypes'
import type { ChainLink, Envelope } from '../../domain/envelope.js'
import { list } from './extensions.js'
import type { FhirParts, Focus } from './focus.js'
import { messageOfUrn, messageUrn } from './message-urn.js'
import type { Named } from './named.js'
import { codings, systems } from './names.js'
import type { Reader } from './reader.js'

/** Who sent it when, and the chain. */
export function provenance(message: Envelope, { roots }: Focus, parts: FhirParts): Provenance {
  return {
    resourceType: 'Provenance',
    target: roots.map(({ name }) => parts.reference(name)),
    recorded: message.sentAt,
    agent: [{ type: { coding: [codings.author] }, who: parts.reference('sender') }],
    ...list(
      'entity',
      message.chain.map(({ role, message: id }) => ({
        role,
        what: { identifier: { system: systems.uri, value: messageUrn(id) } },
      })),
    ),
  }
}

/** The links of every Provenance; what else one says counts as read as far as the envelope says it too. */
export const readChain = (
  roots: readonly Reader[],
  named: Named & { focus: readonly Reader[] },
): readonly ChainLink[] =>
  roots
    .filter(({ resourceType }) => resourceType === 'Provenance')
    .flatMap((one) => {
      for (const target of one.children('target')) named.focus.find((focus) => target.means(focus))
      one.same('recorded', named.sentAt)
      for (const agent of one.children('agent')) readAgent(agent, named)
      return one.children('entity').flatMap((entity) => readLink(entity) ?? [])
    })

/** The sender as author is what the envelope says; another agent, or another part in it, is not. */
function readAgent(agent: Reader, { sender }: Named): void {
  if (agent.child('who')?.means(sender)) agent.same('type', { coding: [codings.author] })
}

const roles: readonly ChainLink['role'][] = ['source', 'revision', 'removal']

function readLink(entity: Reader): ChainLink | undefined {
  const role = roles.find((one) => one === entity.peek('role'))
  const what = entity.child('what')?.child('identifier')
  const value = what?.peek('system') === systems.uri ? what.peek('value') : undefined
  const message = messageOfUrn(value ?? '')
  if (role === undefined || what === undefined || message === undefined) return undefined
  for (const key of ['system', 'value']) what.text(key)
  entity.text('role')
  return { role, message }
}
