// Who is concerned by a message: the receiver its sender named, or the parties that the act points out.
import type { HsaId } from '../domain/hsa-id.js'
import { issue, type IssueCode } from '../domain/issue.js'
import type { LocalDate } from '../domain/local-date.js'
import { countsAsProtected } from '../domain/protection.js'
import type { Need } from '../domain/need.js'
import { failure, success, type Result } from '../domain/result.js'
import type { Unit } from '../domain/unit.js'
import type { Inskrivningsmeddelande } from '../mappings/inskrivningsmeddelande/message.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import { isValid, type Directory } from './directory.js'

/** A unit to be told; or a need for which there is none, with the unit that it was: then an operator is told instead. */
export type Addressee =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'nobody'; readonly need: Need; readonly unit?: HsaId }

export interface Concerned {
  readonly directory: Directory
  /** The gateway's own id: a message addressed to it names no receiver. */
  readonly self: HsaId
  readonly on: LocalDate
  /** Units that have told or been told in this case; none while the case is unknown. */
  readonly parties: readonly HsaId[]
  /** Who sent the message that this one answers, when it is known. */
  readonly asker: HsaId | undefined
  /** The units that were told the message that this one is about, when it is known. */
  readonly told: readonly HsaId[] | undefined
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
      return concerned.parties.length === 0
        ? refuse('parties-unknown')
        : byIds(others(concerned.parties, message), concerned)
    case 'told':
      return concerned.told === undefined
        ? refuse('parties-unknown')
        : byIds(others(concerned.told, message), concerned)
    case 'asker':
      return concerned.asker === undefined ? refuse('receiver-missing') : byIds([concerned.asker], concerned)
  }
}

const others = (units: readonly HsaId[], { sender }: LusMessage): readonly HsaId[] =>
  units.filter((unit) => unit !== sender.hsaId)

const refuse = (code: IssueCode) => failure(issue(code, `${header}.destination[0].receiver`))

function named(hsaId: HsaId, { directory, on }: Concerned): Result<Addressees> {
  const unit = directory.byId.get(hsaId)
  if (unit === undefined) return refuse('not-the-destination')
  if (!isValid(unit, on)) return refuse('receiver-not-valid')
  return success({ addressees: [{ kind: 'unit', unit }], named: true })
}

/** The units that a known case names. Where there is none, or one is not in the directory any more, an operator is told. */
function byIds(ids: readonly HsaId[], { directory }: Concerned): Result<Addressees> {
  const known = ids.map((id): Addressee => {
    const unit = directory.byId.get(id)
    return unit === undefined ? { kind: 'nobody', need: 'parties', unit: id } : { kind: 'unit', unit }
  })
  return success({ addressees: known.length === 0 ? [nobody('parties')] : known, named: false })
}

const nobody = (need: Need): Addressee => ({ kind: 'nobody', need })

/**
 * LUS 2:1 and the Stockholm routine: kommunal hälso- och sjukvård needed: the kommun's, and regional öppenvård too;
 * only socialtjänst: that, and öppenvård for information; only öppenvård: that alone.
 */
function byNeeds(message: Inskrivningsmeddelande, concerned: Concerned): Result<Addressees> {
  const { needs, patient } = message
  const municipal = [
    ...(needs.socialtjanst ? (['bistandsenhet'] as const) : []),
    ...(needs.kommunalHsv ? (['kommunalHsv'] as const) : []),
  ]
  if (municipal.length === 0 && !needs.oppenvard) return failure(issue('needs-missing', `${focus}.extension`))
  if (municipal.length > 0 && patient.folkbokforing === undefined)
    return failure(issue('kommun-missing', patientAt))
  const vardcentral = vardcentralOf(message, concerned)
  if (!vardcentral.ok) return vardcentral
  const units = municipal.map((kind) => responsible(kind, message, concerned))
  const addressees = distinct([...units, vardcentral.value])
  return success({ addressees, named: false }, vardcentral.warnings)
}

const focus = `${header}.focus`
const patientAt = 'Bundle.entry.resource.ofType(Patient)'
const listedAt = `${patientAt}.generalPractitioner`

type AreaNeed = Exclude<Need, 'parties'>

/** The unit that answers for the area; never the sender, who knows already. */
function responsible(
  need: AreaNeed,
  { patient: { folkbokforing }, sender }: Inskrivningsmeddelande,
  { directory, on }: Concerned,
): Addressee {
  const unit = folkbokforing && directory.responsible(need, folkbokforing, on)
  return unit === undefined || unit.hsaId === sender.hsaId ? nobody(need) : { kind: 'unit', unit }
}

/**
 * The listed vårdcentral as given, while it is one; else the area's, but never guessed for a protected patient, nor
 * where the sender has named another.
 */
function vardcentralOf(message: Inskrivningsmeddelande, concerned: Concerned): Result<Addressee> {
  const { vardcentral, protection } = message.patient
  if (vardcentral !== undefined) {
    const unit = concerned.directory.byId.get(vardcentral)
    return unit !== undefined && isVardcentral(unit, message, concerned)
      ? success({ kind: 'unit', unit })
      : success(nobody('vardcentral'), [issue('vardcentral-unfit', listedAt)])
  }
  if (countsAsProtected(protection)) return failure(issue('vardcentral-missing', listedAt))
  return success(responsible('vardcentral', message, concerned))
}

const isVardcentral = (unit: Unit, { sender }: LusMessage, { on }: Concerned): boolean =>
  unit.kind === 'vardcentral' && isValid(unit, on) && unit.hsaId !== sender.hsaId

/** One copy per unit, though it may answer for several needs. */
const distinct = (addressees: readonly Addressee[]): readonly Addressee[] =>
  addressees.filter((one, index) => addressees.findIndex((other) => sameAddressee(one, other)) === index)

const sameAddressee = (a: Addressee, b: Addressee): boolean =>
  a.kind === 'unit'
    ? b.kind === 'unit' && a.unit.hsaId === b.unit.hsaId
    : b.kind === 'nobody' && a.need === b.need
