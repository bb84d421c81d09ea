// Address types of HL7 Sweden's base profile (SNOMED CT SE), one table for both directions.
import type { AddressType } from '../../domain/patient.js'
import { specialPostalAddress } from '../../profiles/swedish/names.js'

export interface AddressTypeRow {
  readonly type: AddressType
  readonly code: string
  readonly display: string
  /** Values of Address.use and Address.type that the profile gives this type of address: they add nothing to it. */
  readonly uses: readonly string[]
  readonly kinds: readonly string[]
}

/** Source: IG StructureDefinition-SEBaseAddressPersonExtension 1.1.0 with its introduction. */
export const addressTypeTable: readonly AddressTypeRow[] = [
  {
    type: 'folkbokforingsadress',
    code: '63381000052101',
    display: 'folkbokföringsadress',
    uses: ['home'],
    kinds: ['both', 'physical'],
  },
  {
    type: 'sarskildPostadress',
    code: specialPostalAddress,
    display: 'särskild postadress',
    uses: ['home'],
    kinds: ['postal', 'both'],
  },
  {
    type: 'utlandsadress',
    code: '63401000052101',
    display: 'utlandsadress',
    uses: ['home'],
    kinds: ['both'],
  },
  {
    type: 'uppgivenAdress',
    code: '63411000052104',
    display: 'uppgiven adress',
    uses: ['home'],
    kinds: ['both'],
  },
]
