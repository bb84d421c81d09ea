// Whom an admission concerns when its sender names nobody: the units that answer for the needs that are marked (LUS 2:1).
import { issue } from '../domain/issue.js'
import type { Need } from '../domain/need.js'
import { countsAsProtected } from '../domain/protection.js'
import { failure, success, type Result } from '../domain/result.js'
import type { Unit } from '../domain/unit.js'
import type { Inskrivningsmeddelande } from '../mappings/inskrivningsmeddelande/message.js'
import type { LusMessage } from '../mappings/registry.js'
import { nobody, type Addressee, type Addressees, type Concerned } from './concerned.js'
import { isValid } from './directory.js'

/**
 * LUS 2:1 and the Stockholm routine: kommunal hälso- och sjukvård needed: the kommun's, and regional öppenvård too;
 * only socialtjänst: that, and öppenvård for information; only öppenvård: that alone.
 */
export function byNeeds(message: Inskrivningsmeddelande, concerned: Concerned): Result<Addressees> {
  const { needs, patient } = message
  const municipal = [
    ...(needs.socialtjanst ? (['bistandsenhet'] as const) : []),
    ...(needs.kommunalHsv ? (['kommunalHsv'] as const) : []),
  ]
  if (municipal.length === 0 && !needs.oppenvard)
    return failure(issue('needs-missing', 'Bundle.entry[0].resource.focus.extension'))
  if (municipal.length > 0 && patient.folkbokforing === undefined)
    return failure(issue('kommun-missing', patientAt))
  const vardcentral = vardcentralOf(message, concerned)
  if (!vardcentral.ok) return vardcentral
  const units = municipal.map((kind) => responsible(kind, message, concerned))
  const addressees = distinct([...units, vardcentral.value])
  return success({ addressees, named: false }, vardcentral.warnings)
}

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
