// Återkallad utskrivningsklar as FHIR: the Encounter, which goes on, with the withdrawal.
import type { Extension } from '@medplum/fhirtypes'
import { stayToFhir } from '../shared/encounter.js'
import { textExtension, timeExtension } from '../shared/extensions.js'
import type { FhirParts, Focus } from '../shared/focus.js'
import { legalBasisToFhir } from '../shared/legal-basis.js'
import { extensions } from '../shared/names.js'
import type { UtskrivningsklarAterkallad } from './message.js'

export function toFhir(message: UtskrivningsklarAterkallad, parts: FhirParts): Focus {
  const extension = [withdrawal(message), ...legalBasisToFhir(message.legalBasis)]
  return { roots: [{ name: 'encounter', resource: stayToFhir(message, extension, parts) }], others: [] }
}

const withdrawal = ({ withdrawnAt, reason }: UtskrivningsklarAterkallad): Extension => ({
  url: extensions.utskrivningsklarAterkallad,
  extension: [...timeExtension('withdrawnAt', withdrawnAt), ...textExtension('reason', reason)],
})
