// Justering of a SIP: each unit's approval as an extension of the CarePlan, both directions.
import type { Extension } from '@medplum/fhirtypes'
import { codeFromFhir, codeToFhir } from '../shared/code-list.js'
import {
  conceptExtension,
  optional,
  partsExtension,
  referenceExtension,
  timeExtension,
} from '../shared/extensions.js'
import { extensions } from '../shared/names.js'
import { partyReference, unitIdFromFhir } from '../shared/party.js'
import type { Reader } from '../shared/reader.js'
import { approvalCodes, type Approval } from './message.js'

export const approvalToFhir = ({ unit, state, at }: Approval): readonly Extension[] =>
  partsExtension(extensions.justering, [
    ...referenceExtension('enhet', partyReference({ hsaId: unit })),
    ...conceptExtension('status', codeToFhir(approvalCodes, state)),
    ...timeExtension('at', at),
  ])

/** Every approval; one that does not say whose it is, or what it says, is a fault. */
export const approvalsFromFhir = (carePlan: Reader): readonly Approval[] =>
  carePlan
    .children('extension')
    .filter((extension) => extension.peek('url') === extensions.justering)
    .flatMap((approval) => readApproval(approval) ?? [])

function readApproval(approval: Reader): Approval | undefined {
  const enhet = approval.extension('enhet')?.child('valueReference')
  const said = approval.extension('status')?.child('valueCodeableConcept')
  const missing = () => approval.missing('extension', 'the message catalogue (justering: enhet, status)')
  const unit = (enhet && unitIdFromFhir(enhet)) ?? missing()
  const state = codeFromFhir(said === undefined ? [] : [said], approvalCodes, missing)
  const at = approval.extension('at')?.time('valueDateTime')
  if (unit === undefined || state === undefined) return undefined
  return { unit, state, ...optional('at', at) }
}
