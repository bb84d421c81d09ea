// An operator's word: the entry is resolved, and what follows from it is written in the same commit or not at all.
import type { HsaId } from '../../domain/hsa-id.js'
import type { Conclusion, Store } from '../store.js'
import type { AttentionTable } from './attention.js'
import type { CaseTable } from './cases.js'
import type { Connection } from './connection.js'
import type { DutyTable } from './duties.js'

export interface ResolutionParts {
  readonly attention: AttentionTable
  readonly cases: CaseTable
  readonly duties: DutyTable
  readonly conclude: (conclusion: Conclusion) => void
}

export type Resolve = (...[id, resolution]: Parameters<Store['resolve']>) => boolean

/** Throws `StoreError` when it is to conclude a delivery that is not there. */
export function resolverOn(db: Connection, { attention, cases, duties, conclude }: ResolutionParts): Resolve {
  const find = db.prepare<{ message: number; unit: HsaId | null }>(
    'SELECT m.seq AS message, a.unit FROM attention a JOIN messages m ON m.id = a.message WHERE a.id = ?',
  )
  return (id, resolution) => {
    if (!attention.resolve(id, resolution)) return false
    const about = find.get([id])
    if (resolution.told && about !== undefined && about.unit !== null)
      duties.told(about.message, about.unit, resolution.at)
    if (resolution.samePatient && about !== undefined) cases.recognise(about.message)
    if (resolution.concludes !== undefined) conclude(resolution.concludes)
    return true
  }
}
