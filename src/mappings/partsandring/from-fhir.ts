// Reads a partsändring from its CareTeam, and what kind of change it is from the header.
import type { Party } from '../../domain/envelope.js'
import type { ContentOf } from '../message-mapping.js'
import { readCareTeam } from '../shared/care-team.js'
import { requiredLink } from '../shared/chain.js'
import { codeFromFhir } from '../shared/code-list.js'
import { optional } from '../shared/extensions.js'
import { readOptionalRequest } from '../shared/kvittens-task.js'
import type { Named } from '../shared/named.js'
import { requiredPartyFromFhir } from '../shared/party.js'
import type { Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { changeCodes } from './changes.js'
import type { Partsandring, PartyChange } from './message.js'

const catalogue = 'the message catalogue'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Partsandring> | undefined {
  const team = rootOf('CareTeam', focus, named)
  if (team === undefined) return undefined
  const stay = readCareTeam(team, named)
  const change = readChange(named)
  const coming = latest(team, 'start')
  const leaving = latest(team, 'end')
  checkLeaving(change, leaving, team, named)
  if (change === 'vidaresand') requiredLink(named, 'source', `${catalogue} (which message was forwarded)`)
  const units = readUnits(coming, leaving, team)
  const kvittens = readOptionalRequest(focus, team, named)
  if (change === undefined || units === undefined) return undefined
  return { change, ...units, ...optional('stay', stay), ...optional('kvittens', kvittens) }
}

const readChange = ({ header }: Named): PartyChange | undefined => {
  const reason = header.child('reason')
  return codeFromFhir(reason === undefined ? [] : [reason], changeCodes, () =>
    header.missing('reason', `${catalogue} (added, replaced, handed over, forwarded)`),
  )
}

/**
 * The participant whose part begins last and goes on, or whose part ends last: a sender may name those who stay too.
 * A date alone is compared as such; what it is worth is for the reading to say.
 */
function latest(team: Reader, key: 'start' | 'end'): Reader | undefined {
  const momentOf = (participant: Reader) => participant.child('period')?.peek(key)
  const isOver = (participant: Reader) => participant.child('period')?.peek('end') !== undefined
  return team
    .children('participant')
    .filter((each) => momentOf(each) !== undefined && (key === 'end' || !isOver(each)))
    .toSorted((a, b) => Date.parse(momentOf(b) ?? '') - Date.parse(momentOf(a) ?? ''))[0]
}

/** Somebody must leave where another takes the place or the charge, and nobody where a unit is added. */
function checkLeaving(
  change: PartyChange | undefined,
  leaving: Reader | undefined,
  team: Reader,
  named: Named,
) {
  if ((change === 'ersatt' || change === 'overlamnad') && leaving === undefined)
    team.missing('participant', `${catalogue} (which unit leaves)`)
  if (change === 'tillagd' && leaving !== undefined)
    named.header.fault('code-unknown', 'reason', { known: 'ersatt, overlamnad, vidaresand' })
}

function readUnits(coming: Reader | undefined, leaving: Reader | undefined, team: Reader) {
  const leaves = leaving && readUnit(leaving)
  if (coming === undefined)
    return team.missing('participant', `${catalogue} (which unit comes, and from when)`)
  const comes = readUnit(coming)
  const from = coming.child('period')?.time('start')
  leaving?.child('period')?.same('end', from)
  return comes && from && { comes, from, ...optional('leaves', leaves) }
}

function readUnit(participant: Reader): Party | undefined {
  const member = participant.child('member')
  return member === undefined
    ? participant.missing('member', `${catalogue} (the unit)`)
    : requiredPartyFromFhir(member)
}
