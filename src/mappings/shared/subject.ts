// Whom a focus says it is about: the message's one patient, by reference or by identity alone.
import { parseIdentity, sameIdentity, type PatientIdentity } from '../../domain/identity.js'
import type { Named } from './named.js'
import type { Reader } from './reader.js'

/**
 * A subject that is the patient counts as read, and so does a copy of the patient as far as it says the same. One that
 * is somebody else by its identity alone is a fault; by a reference it is for the messaging rules to say (one patient
 * per message).
 */
export function readSubject(subject: Reader | undefined, { patient }: Named): void {
  if (subject === undefined || patient === undefined || subject.means(patient)) return
  readCopy(subject, patient)
  const own = subject.node['reference'] === undefined ? subject.child('identifier') : undefined
  const said = own === undefined ? undefined : identityOf(own)
  if (own === undefined || said === undefined) return
  const known = patient.children('identifier').flatMap((identifier) => identityOf(identifier) ?? [])
  if (known.some((identity) => sameIdentity(identity, said))) own.understood()
  else if (known.some(({ kind }) => kind === said.kind)) subject.fault('several-patients')
}

/** A Task that must stand alone holds the patient once more (`contained`). */
function readCopy(subject: Reader, patient: Reader): void {
  const copy = subject.target()
  if (copy?.resourceType !== 'Patient') return
  for (const key in copy.node) copy.same(key, patient.node[key])
  if (copy.isRead) subject.followed()
}

function identityOf(identifier: Reader): PatientIdentity | undefined {
  const result = parseIdentity(
    identifier.peek('system') ?? '',
    identifier.peek('value') ?? '',
    identifier.at(),
  )
  return result.ok ? result.value : undefined
}
