// The units that messages can go to, found by id, or by what they are and the area they answer for.
import type { HsaId } from '../domain/hsa-id.js'
import type { LocalDate } from '../domain/local-date.js'
import { stadsdelKey, type Area, type Unit, type UnitKind } from '../domain/unit.js'

export interface Directory {
  /** The unit with this id, whether or not it is valid today. */
  readonly byId: ReadonlyMap<HsaId, Unit>
  /** The unit of a kind that answers for an area on a date; a unit for the stadsdel goes before one for the kommun. */
  readonly responsible: (kind: UnitKind, area: Area, on: LocalDate) => Unit | undefined
}

/** Whether a unit exists in the directory on a date (both limits inclusive). */
export const isValid = ({ validFrom, validTo }: Unit, on: LocalDate): boolean =>
  (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo)

export function indexDirectory(units: readonly Unit[]): Directory {
  const byArea = new Map<string, Unit[]>()
  for (const unit of units) {
    for (const area of unit.areas) {
      const key = keyOf(unit.kind, area)
      const known = byArea.get(key)
      if (known === undefined) byArea.set(key, [unit])
      else known.push(unit)
    }
  }
  const find = (kind: UnitKind, area: Area, on: LocalDate) =>
    byArea.get(keyOf(kind, area))?.find((unit) => isValid(unit, on))
  return {
    byId: new Map(units.map((unit) => [unit.hsaId, unit])),
    responsible: (kind, area, on) => find(kind, area, on) ?? find(kind, { kommun: area.kommun }, on),
  }
}

const keyOf = (kind: UnitKind, { kommun, stadsdel = '' }: Area): string =>
  `${kind}|${kommun}|${stadsdelKey(stadsdel)}`
