// Which case (ärende) a message belongs to, and whether it is about the patient of that case.
import { createHmac } from 'node:crypto'
import { acquaintance, type Acquaintance, type CasePatient } from '../domain/case-patient.js'
import type { PatientIdentity } from '../domain/identity.js'
import { issue, type Issue } from '../domain/issue.js'
import type { LusMessage } from '../mappings/registry.js'
import type { About } from './about.js'
import type { Gateway } from './gateway.js'

export interface FoundCase {
  /** The case's key in the store. */
  readonly key: string
  /** The message's patient, as cases know patients. */
  readonly patient: CasePatient
  readonly acquaintance: Acquaintance
}

/**
 * The case that a message of this partner belongs to. A number with its system is the same to all. One without is its
 * partner's own: others mean it when they are parties of that case and speak of its patient.
 */
export async function caseOf(gateway: Gateway, partner: string, message: LusMessage): Promise<FoundCase> {
  const { store, settings, secret } = gateway
  const { system, value } = message.arende
  const patient = casePatient(secret, message.patient.identity)
  const judged = async (key: string): Promise<FoundCase> => ({
    key,
    patient,
    acquaintance: acquaintance(await comparable(gateway, key), patient),
  })
  if (system !== undefined) return judged(JSON.stringify([system, value]))
  const ownKey = (id: string) => JSON.stringify([id, null, value])
  const own = await judged(ownKey(partner))
  if (own.acquaintance === 'same') return own
  const told = await store.casesOf(message.sender.hsaId, [...settings.partners.keys()].map(ownKey))
  for (const key of told) {
    const found = await judged(key)
    if (found.acquaintance === 'same') return found
  }
  return own
}

/** What a case's patient has to say of a message that is about another message: both must be about the same. */
export async function aboutSame(gateway: Gateway, about: About, patient: CasePatient): Promise<Acquaintance> {
  const { arende } = about.original
  return arende === undefined ? 'unknown' : acquaintance(await comparable(gateway, arende), patient)
}

const patientAt = 'Bundle.entry.resource.ofType(Patient).identifier'

export function patientIssues(found: Acquaintance, whenOther: Issue['code']): readonly Issue[] {
  if (found === 'other') return [issue(whenOther, patientAt)]
  return found === 'changed' ? [issue('arende-patient-changed', patientAt)] : []
}

/** Keyed with the site's secret: who has the store alone cannot try all numbers. */
function casePatient(secret: string, { kind, system, value }: PatientIdentity): CasePatient {
  const digest = keyed(secret, `patient ${system} ${value}`)
  return { kind, digest: `${keyOf(secret)}.${digest}` }
}

/** The patients of a case; what was written with another secret, since lost, can be compared with nothing. */
async function comparable({ store, secret }: Gateway, key: string): Promise<readonly CasePatient[]> {
  const known = await store.patients(key)
  return known.filter(({ digest }) => digest.startsWith(`${keyOf(secret)}.`))
}

const keyOf = (secret: string): string => keyed(secret, 'patient').slice(0, 8)

const keyed = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex')
