// Justering of a SIP: each unit's approval as an extension of the CarePlan, both directions.
import type { Extension } from '@medplum/fhirtypes'
import { codeOf, codeToFhir, type CodeList } from '../shared/code-list.js'
import { optional, timeExtension } from '../shared/extensions.js'
import { extensions, systems } from '../shared/names.js'
import { partyReference, unitIdFromFhir } from '../shared/party.js'
import type { Reader } from '../shared/reader.js'
import { extensionsOf } from '../shared/sip-plan.js'
import { approvalStates, type Approval, type ApprovalState } from './message.js'

const states: CodeList<ApprovalState> = { system: systems.justering, words: approvalStates }

export const approvalToFhir = ({ unit, state, at }: Approval): Extension => ({
  url: extensions.justering,
  extension: [
    { url: 'enhet', valueReference: partyReference({ hsaId: unit }) },
    { url: 'status', valueCodeableConcept: codeToFhir(states, state) },
    ...timeExtension('at', at),
  ],
})

/** The approvals that say whose they are and what they say; others stay unread. */
export const approvalsFromFhir = (carePlan: Reader): readonly Approval[] =>
  extensionsOf(carePlan, extensions.justering).flatMap((approval) => {
    const enhet = approval.extension('enhet')?.child('valueReference')
    const said = approval.extension('status')?.child('valueCodeableConcept')
    const unit = said && enhet && unitIdFromFhir(enhet)
    const state = unit && codeOf(said, states)
    if (unit === undefined || state === undefined) return []
    return [{ unit, state, ...optional('at', approval.extension('at')?.time('valueDateTime')) }]
  })
