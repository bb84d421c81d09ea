// Where the patient goes from the hospital (Encounter.hospitalization), both directions.
import type { EncounterHospitalization } from '@medplum/fhirtypes'
import type { Party } from '../../domain/envelope.js'
import { endingTable, type Ending, type EndingRow } from '../tables/destinations.js'
import { optional } from './extensions.js'
import { partyFromFhir, partyReference } from './party.js'
import type { Reader } from './reader.js'

/** What a type says of where to: the kind of place, and the unit that takes over there. */
export interface Whereto<E extends Ending> {
  readonly destination?: E
  readonly destinationUnit?: Party
}

/** Standard elements only; absent when nothing is said. */
export function hospitalizationToFhir({ destination, destinationUnit }: Whereto<Ending>): {
  hospitalization?: EncounterHospitalization
} {
  if (destination === undefined && destinationUnit === undefined) return {}
  const row = endingTable.find(({ ending }) => ending === destination)
  return {
    hospitalization: {
      ...optional('destination', destinationUnit && partyReference(destinationUnit)),
      ...optional('dischargeDisposition', row && { coding: [codingOf(row)] }),
    },
  }
}

const codingOf = ({ system, code, display }: EndingRow) => ({ system, code, display })

/** Reads where to; a code of a system that we know but not among `known` is a fault, one of another system is told. */
export function readWhereto<E extends Ending>(encounter: Reader, known: readonly E[]): Whereto<E> {
  const hospitalization = encounter.child('hospitalization')
  const unit = hospitalization?.child('destination')
  return {
    ...optional('destination', readEnding(hospitalization?.child('dischargeDisposition'), known)),
    ...optional('destinationUnit', unit && partyFromFhir(unit)),
  }
}

function readEnding<E extends Ending>(concept: Reader | undefined, known: readonly E[]): E | undefined {
  const rows = endingTable.filter((row): row is EndingRow & { ending: E } =>
    known.some((ending) => ending === row.ending),
  )
  const row = rows.find((candidate) => concept?.has(candidate))
  if (row !== undefined) {
    concept?.same('coding', [codingOf(row)])
    concept?.same('text', row.words)
    return row.ending
  }
  const codings = concept?.children('coding') ?? []
  const unknown = codings.find((coding) => rows.some(({ system }) => system === coding.peek('system')))
  return unknown?.fault('code-unknown', 'code', { known: rows.map(({ code }) => code).join(', ') })
}

/** Where to, in Swedish. */
export const wordsOfEnding = (ending: Ending | undefined): string | undefined =>
  endingTable.find((row) => row.ending === ending)?.words
