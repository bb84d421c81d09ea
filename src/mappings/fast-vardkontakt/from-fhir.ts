// Reads a fast vårdkontakt from its CareTeam.
import type { ContentOf } from '../message-mapping.js'
import { readCareTeam } from '../shared/care-team.js'
import { optional } from '../shared/extensions.js'
import type { Named } from '../shared/named.js'
import { codings } from '../shared/names.js'
import { partyFromFhir } from '../shared/party.js'
import { personFromFhir } from '../shared/person.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { workPhoneFromFhir } from '../shared/work-phone.js'
import type { FastVardkontakt } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<FastVardkontakt> | undefined {
  const team = rootOf('CareTeam', focus, named)
  if (team === undefined) return undefined
  const stay = readCareTeam(team, named)
  const switchboard = workPhoneFromFhir(team)
  const participant = contactIn(team)
  const member = participant?.child('member')
  if (participant === undefined || member === undefined)
    return team.missing('participant', 'LUS 2:5 (fast vårdkontakt)')
  participant.same('role', [{ coding: [codings.fastVardkontakt] }])
  participant.child('onBehalfOf')?.means(named.sender)
  const { hsaId, name } = personFromFhir(member) ?? {}
  const role = readRole(member, named)
  advise(member, { ...role, ...optional('switchboard', switchboard) })
  if (name === undefined) return participant.missing('member', 'LUS 2:5 (a named person)')
  const person = { name, ...optional('hsaId', hsaId) }
  return { person, ...role, ...optional('stay', stay), ...optional('switchboard', switchboard) }
}

/** The participant in that role, else the first that does not say in which. */
function contactIn(team: Reader): Reader | undefined {
  const participants = team.children('participant')
  const inRole = participants.find((each) =>
    each.children('role').some((role) => role.has(codings.fastVardkontakt)),
  )
  return inRole ?? participants.find(({ node }) => node['role'] === undefined)
}

type Role = Pick<FastVardkontakt, 'title' | 'phone' | 'unit'>

/** Title, telephone and unit, of the role or of a person without one. */
function readRole(member: Reader, { sender }: Named): Role {
  const target = member.target()
  if (target === undefined) return {}
  const code = target.children('code')[0]
  const title = code?.text('text') ?? code?.children('coding')[0]?.text('display')
  const organization = target.child('organization')
  const isSender = organization?.target() !== undefined && organization.means(sender)
  const unit = organization === undefined || isSender ? undefined : partyFromFhir(organization)
  return {
    ...optional('title', title),
    ...optional('phone', workPhoneFromFhir(target)),
    ...optional('unit', unit),
  }
}

/** The routine's other two items; a switchboard given as somebody's own number is a switchboard still. */
function advise(member: Reader, { title, phone, switchboard }: Partial<FastVardkontakt>): void {
  const person = member.target() ?? member
  const routine = 'Region Stockholm, routine'
  if (title === undefined)
    person.fault('content-advised', 'code', { element: 'code', rule: `${routine} (yrkestitel)` })
  if (phone === undefined || phone === switchboard)
    person.fault('content-advised', 'telecom', {
      element: 'telecom',
      rule: `${routine} (tjänstetelefon, more than a switchboard)`,
    })
}
