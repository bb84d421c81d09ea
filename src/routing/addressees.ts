// Who is concerned by a message: the receiver its sender named, or the parties that the act points out.
import type { HsaId } from '../domain/hsa-id.js'
import { issue, type IssueCode } from '../domain/issue.js'
import type { LocalDate } from '../domain/local-date.js'
import { countsAsProtected } from '../domain/protection.js'
import { failure, success, type Result } from '../domain/result.js'
import type { Area, Unit, UnitKind } from '../domain/unit.js'
import type { Inskrivningsmeddelande } from '../mappings/inskrivningsmeddelande/message.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import { isValid, type Directory } from './directory.js'

/** A unit to be told, or a need for which the directory has no unit: then an operator is told instead. */
export type Addressee =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'nobody'; readonly need: UnitKind }

export interface Concerned {
  readonly directory: Directory
  /** The gateway's own id: a message addressed to it names no receiver. */
  readonly self: HsaId
  readonly on: LocalDate
  /** Units that have told or been told in this case. */
  readonly parties: readonly HsaId[]
  /** Who sent the message that this one answers, when it is known. */
  readonly asker: HsaId | undefined
  /** The units that were told the message that this one is about. */
  readonly told: readonly HsaId[]
}

export type Addressees = {
  readonly addressees: readonly Addressee[]
  /** True when the sender named the one receiver itself, so that the gateway only relays (R28). */
  readonly named: boolean
}

const header = 'Bundle.entry[0].resource'

/** Who gets a copy; a fault of the sender's when nobody can be found out. */
export function addresseesOf(message: LusMessage, concerned: Concerned): Result<Addressees> {
  const { receiver } = message
  if (receiver !== undefined && receiver.hsaId !== concerned.self) return named(receiver.hsaId, concerned)
  switch (mappingOf(message).addressees) {
    case 'needs':
      return message.type === 'inskrivningsmeddelande' ? byNeeds(message, concerned) : refuse('needs-missing')
    case 'parties':
      return byIds(others(concerned.parties, message), concerned, 'parties-unknown')
    case 'invited':
      return byInvitation(message, concerned)
    case 'told':
      return byIds(others(concerned.told, message), concerned, 'parties-unknown')
    case 'named':
      return refuse('receiver-unnamed')
    case 'asker':
      return byIds(concerned.asker === undefined ? [] : [concerned.asker], concerned, 'receiver-missing')
  }
}

const others = (units: readonly HsaId[], { sender }: LusMessage): readonly HsaId[] =>
  units.filter((unit) => unit !== sender.hsaId)

/** The units called, as far as the directory has them: the others are told to the caller, who must reach them. */
function byInvitation(message: LusMessage, concerned: Concerned): Result<Addressees> {
  const { directory, on, parties } = concerned
  const called = others(mappingOf(message).invited?.(message) ?? [], message)
  const found = [...new Set(called)].flatMap((id) => directory.byId.get(id) ?? [])
  const there = found.filter((unit) => isValid(unit, on)).map(({ hsaId }) => hsaId)
  const ids = there.length === 0 ? others(parties, message) : there
  const warnings = called.every((id) => there.includes(id)) ? [] : [issue('invited-not-reached', focus)]
  const result = byIds(ids, concerned, 'parties-unknown')
  return result.ok ? success(result.value, warnings) : result
}

const refuse = (code: IssueCode) => failure(issue(code, `${header}.destination[0].receiver`))

function named(hsaId: HsaId, { directory, on }: Concerned): Result<Addressees> {
  const unit = directory.byId.get(hsaId)
  if (unit === undefined) return refuse('not-the-destination')
  if (!isValid(unit, on)) return refuse('receiver-not-valid')
  return success({ addressees: [{ kind: 'unit', unit }], named: true })
}

function byIds(ids: readonly HsaId[], { directory }: Concerned, whenNone: IssueCode): Result<Addressees> {
  const units = ids.flatMap((id) => directory.byId.get(id) ?? [])
  if (units.length === 0) return refuse(whenNone)
  return success({ addressees: units.map((unit) => ({ kind: 'unit', unit })), named: false })
}

/**
 * LUS 2:1 and the Stockholm routine: kommunal hälso- och sjukvård needed: the kommun's, and regional öppenvård too;
 * only socialtjänst: that, and öppenvård for information; only öppenvård: that alone.
 */
function byNeeds(message: Inskrivningsmeddelande, concerned: Concerned): Result<Addressees> {
  const { needs, patient } = message
  const municipal: readonly UnitKind[] = [
    ...(needs.socialtjanst ? (['bistandsenhet'] as const) : []),
    ...(needs.kommunalHsv ? (['kommunalHsv'] as const) : []),
  ]
  if (municipal.length === 0 && !needs.oppenvard) return failure(issue('needs-missing', `${focus}.extension`))
  if (municipal.length > 0 && patient.folkbokforing === undefined)
    return failure(issue('kommun-missing', patientAt))
  const vardcentral = vardcentralOf(message, concerned)
  if (!vardcentral.ok) return vardcentral
  const units = municipal.map((kind) => responsible(kind, patient.folkbokforing, concerned))
  return success({ addressees: distinct([...units, vardcentral.value]), named: false })
}

const focus = `${header}.focus`
const patientAt = 'Bundle.entry.resource.ofType(Patient)'

function responsible(kind: UnitKind, area: Area | undefined, { directory, on }: Concerned): Addressee {
  const unit = area && directory.responsible(kind, area, on)
  return unit === undefined ? { kind: 'nobody', need: kind } : { kind: 'unit', unit }
}

/** The listed vårdcentral as given, while it is there; else the area's, but never guessed for a protected patient. */
function vardcentralOf({ patient }: LusMessage, concerned: Concerned): Result<Addressee> {
  if (patient.vardcentral !== undefined) {
    const unit = concerned.directory.byId.get(patient.vardcentral)
    const isThere = unit !== undefined && isValid(unit, concerned.on)
    return success(isThere ? { kind: 'unit', unit } : { kind: 'nobody', need: 'vardcentral' })
  }
  if (countsAsProtected(patient.protection))
    return failure(issue('vardcentral-missing', `${patientAt}.generalPractitioner`))
  return success(responsible('vardcentral', patient.folkbokforing, concerned))
}

/** One copy per unit, though it may answer for several needs. */
const distinct = (addressees: readonly Addressee[]): readonly Addressee[] =>
  addressees.filter((one, index) => addressees.findIndex((other) => sameAddressee(one, other)) === index)

const sameAddressee = (a: Addressee, b: Addressee): boolean =>
  a.kind === 'unit'
    ? b.kind === 'unit' && a.unit.hsaId === b.unit.hsaId
    : b.kind === 'nobody' && a.need === b.need
