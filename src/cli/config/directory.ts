// Checks of the directory: dates, channels, and units that stand in each other's way.
import type { AdapterKinds } from '../../adapters/kind.js'
import { parseHsaId } from '../../domain/hsa-id.js'
import { parseLocalDate } from '../../domain/local-date.js'
import { stadsdelKey, type Area, type Unit } from '../../domain/unit.js'
import type { Partner } from '../../gateway/settings.js'
import type { Entry, PartnerEntry, UnitEntry } from './document.js'
import { found, type Found } from './fault.js'

type Units = readonly Entry<UnitEntry>[]

export const unitOf = ({ hsaId, ...rest }: UnitEntry): Unit | undefined => {
  const parsed = parseHsaId(hsaId)
  return parsed && { hsaId: parsed, ...rest }
}

/** Dates that do not exist or stand in the wrong order. */
export const dateFaults = (units: Units): readonly Found[] =>
  units.flatMap(({ index, value: { validFrom, validTo } }) => [
    ...Object.entries({ validFrom, validTo }).flatMap(([key, date]) =>
      date !== undefined && parseLocalDate(date) === undefined
        ? [found('date-unknown', ['directory', index, key])]
        : [],
    ),
    ...(validFrom !== undefined && validTo !== undefined && validTo < validFrom
      ? [found('validity-backwards', ['directory', index, 'validTo'])]
      : []),
  ])

/** Channels that no partner has the id of. */
export const channelFaults = (units: Units, partners: readonly string[]): readonly Found[] =>
  units.flatMap(({ index, value }) =>
    value.channels.flatMap((channel, at) =>
      partners.includes(channel)
        ? []
        : [found('channel-unknown', ['directory', index, 'channels', at], { allowed: partners.join(', ') })],
    ),
  )

const slowHours = 24

/** Units that only slow channels reach, and nobody can call (architecture: telefon). */
export const telefonFaults = (units: Units, partners: ReadonlyMap<string, Partner>): readonly Found[] =>
  units.flatMap(({ index, value }) => {
    const channels = value.channels.flatMap((channel) => partners.get(channel) ?? [])
    const slow = channels.length > 0 && channels.every(({ adapter }) => adapter.can.transitHours >= slowHours)
    return slow && value.phone === undefined ? [found('telefon-missing', ['directory', index])] : []
  })

/** Units that lack what each of their channels needs. */
export const needsFaults = (
  units: Units,
  partners: readonly Entry<PartnerEntry>[],
  adapters: AdapterKinds,
): readonly Found[] =>
  units.flatMap(({ index, value }) => {
    const lacking = value.channels.map((channel) => {
      const kind = partners.find((partner) => partner.value.id === channel)?.value.adapter ?? ''
      return adapters[kind]?.unitNeeds?.find((needed) => value[needed] === undefined)
    })
    const [needed] = lacking
    return needed === undefined || lacking.includes(undefined)
      ? []
      : [found('unit-needs', ['directory', index], { needed })]
  })

/** Areas that a unit before it answers for already. */
export const areaFaults = (units: Units): readonly Found[] =>
  units.flatMap(({ index, value }, place) =>
    value.areas.flatMap((area, at) =>
      units.slice(0, place).some((earlier) => answersFor(earlier.value, value, area))
        ? [found('area-twice', ['directory', index, 'areas', at])]
        : [],
    ),
  )

const answersFor = (earlier: UnitEntry, later: UnitEntry, area: Area): boolean =>
  earlier.kind === later.kind &&
  overlap(earlier, later) &&
  earlier.areas.some(
    ({ kommun, stadsdel = '' }) =>
      kommun === area.kommun && stadsdelKey(stadsdel) === stadsdelKey(area.stadsdel ?? ''),
  )

const overlap = (one: UnitEntry, other: UnitEntry): boolean =>
  !(endsBefore(one, other) || endsBefore(other, one))

const endsBefore = ({ validTo }: UnitEntry, { validFrom }: UnitEntry): boolean =>
  validTo !== undefined && validFrom !== undefined && validTo < validFrom

/** Units that a partner sends for and the directory does not have. */
export function unlistedFaults(
  partners: readonly Entry<{ readonly units: readonly string[] }>[],
  directory: readonly string[],
): readonly Found[] {
  const known = new Set(directory.map((id) => id.toUpperCase()))
  return partners.flatMap(({ index, value }) =>
    value.units.flatMap((id, at) =>
      known.has(id.toUpperCase()) ? [] : [found('unit-unlisted', ['partners', index, 'units', at])],
    ),
  )
}
