// The ground on which more is told than the act's own items, on any root, both directions.
import { legalBases, type LegalBasis } from '../../domain/envelope.js'
import { codeExtension } from './extensions.js'
import { extensions } from './names.js'
import type { Reader } from './reader.js'

export const legalBasisToFhir = (basis: LegalBasis) => codeExtension(extensions.legalBasis, basis)

/** The ground for telling more than the act's own items; the act itself when nothing else is said. */
export function readLegalBasis(root: Reader): LegalBasis {
  const extension = root.extension(extensions.legalBasis)
  const code = extension?.text('valueCode')
  if (code === undefined) return 'lagen'
  const basis = legalBases.find((candidate) => candidate === code)
  if (basis === undefined) extension?.fault('code-unknown', 'valueCode', { known: legalBases.join(', ') })
  return basis ?? 'lagen'
}

/** A type that tells nothing on the act alone asks for consent or menprövning; without it no copy can be made. */
export function adviseBasis(root: Reader, basis: LegalBasis): void {
  if (basis === 'lagen')
    root.fault('content-advised', 'extension', {
      element: 'legal-basis',
      rule: 'OSL 25:1 and 26:1 (samtycke or menprövning)',
    })
}
