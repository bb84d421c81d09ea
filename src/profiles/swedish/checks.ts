// What Swedish identity numbers, HSA-ids and protection labels must obey, wherever they stand in a resource.
import { isHsaIdSystem, parseHsaId } from '../../domain/hsa-id.js'
import { identitySystemOf, parseIdentity } from '../../domain/identity.js'
import { isObject, listOf, objectsOf, textOf, type Json } from '../checks/json.js'
import { primitiveChecks } from '../checks/primitives.js'
import type { Walk } from '../checks/walk.js'
import { agreeOnBirth } from './birth-date.js'
import { isMaskedAddress, isMaskedName, isProtected } from './masked.js'

/** Checks that the generated code calls after those of R4; identifiers of systems that are not known here pass. */
export function createSwedishChecks(walk: Walk) {
  return {
    /**
     * An Identifier of a patient's number or an HSA-id is well formed: check digit, date, day + 60, reserve numbers by
     * their issuer (domain/identity-numbers.ts). One that is no longer in use is history, and judged by nobody.
     */
    swedishIdentifier({ system, value, use }: Json): void {
      if (typeof system !== 'string' || typeof value !== 'string' || use === 'old') return
      if (isHsaIdSystem(system)) {
        if (parseHsaId(value) === undefined) walk.fault('hsa-id-invalid', 'value')
      } else if (identitySystemOf(system) !== undefined) {
        for (const { code } of issuesOf(system, value)) walk.fault(code, 'value')
      }
    },

    /** A Patient's birth date fits the number, and one that carries a protection label is masked. Warnings both. */
    swedishPatient(patient: Json): void {
      const { birthDate } = patient
      if (isDate(birthDate) && !numbersOf(patient).every((number) => agreeOnBirth(birthDate, number)))
        walk.fault('birth-date-differs', 'birthDate')
      if (isProtected(patient)) unmasked(walk, patient)
    },
  }
}

const isDate = (value: unknown): value is string => primitiveChecks.date(value)

function issuesOf(system: string, value: string) {
  const read = parseIdentity(system, value, '')
  return read.ok ? read.warnings : read.issues
}

/** The numbers of Skatteverket, in use and well formed, as twelve digits. */
const numbersOf = ({ identifier }: Json): readonly string[] =>
  objectsOf(identifier).flatMap(({ system, value, use }) => {
    const kind = identitySystemOf(textOf(system))?.kind
    if (use === 'old' || (kind !== 'personnummer' && kind !== 'samordningsnummer')) return []
    const read = parseIdentity(textOf(system), textOf(value), '')
    return read.ok ? [read.value.value] : []
  })

function unmasked({ fault }: Walk, { name, address }: Json): void {
  for (const [index, each] of listOf(name).entries())
    if (isObject(each) && !isMaskedName(each)) fault('masked-name-expected', 'name', index)
  for (const [index, each] of listOf(address).entries())
    if (isObject(each) && !isMaskedAddress(each)) fault('masked-identity-expected', 'address', index)
}
