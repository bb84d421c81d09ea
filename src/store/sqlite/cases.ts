// Cases: the units that have told or been told in them, and whom they are about.
import type { HsaId } from '../../domain/hsa-id.js'
import type { KnownPatient, Reception } from '../store.js'
import type { Connection } from './connection.js'
import { inserter } from './insert.js'

export interface CaseTable {
  /** Writes what an accepted message adds to its case. */
  join(reception: Reception, message: number): void
  /** The patient of a message is the one of its case, under another number. */
  recognise(message: number): void
  parties(arende: string): HsaId[]
  casesOf(unit: HsaId, arenden: readonly string[]): string[]
  patients(arende: string): KnownPatient[]
}

export function casesIn(db: Connection): CaseTable {
  const addParty = inserter(db, 'parties', ['arende', 'unit'], 'ON CONFLICT (arende, unit) DO NOTHING')
  const removeParty = db.prepare('DELETE FROM parties WHERE arende = ? AND unit = ?')
  const begin = db.prepare(`
    INSERT INTO case_patients (arende, digest, kind, message)
    SELECT arende, patient, patient_kind, seq FROM messages m WHERE seq = ? AND patient IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM case_patients c WHERE c.arende = m.arende)`)
  const recognise = db.prepare(`
    INSERT INTO case_patients (arende, digest, kind, message)
    SELECT arende, patient, patient_kind, seq FROM messages WHERE seq = ? AND patient IS NOT NULL
    ON CONFLICT (arende, digest) DO NOTHING`)
  const parties = db.prepare<{ unit: HsaId }>('SELECT unit FROM parties WHERE arende = ?')
  const casesOf = db.prepare<{ arende: string }>(
    'SELECT arende FROM parties WHERE unit = ? AND arende IN (SELECT value FROM json_each(?))',
  )
  const patients = db.prepare<KnownPatient>(`
    SELECT c.digest, c.kind, m.id AS message FROM case_patients c JOIN messages m ON m.seq = c.message
    WHERE c.arende = ? ORDER BY c.message`)
  return {
    join: ({ message: { arende }, parties, leaving }, message) => {
      if (arende === undefined || parties.length === 0) return
      for (const unit of parties) addParty({ arende, unit })
      for (const unit of leaving) removeParty.run([arende, unit])
      begin.run([message])
    },
    recognise: (message) => void recognise.run([message]),
    parties: (arende) => parties.all([arende]).map(({ unit }) => unit),
    casesOf: (unit, arenden) => casesOf.all([unit, JSON.stringify(arenden)]).map(({ arende }) => arende),
    patients: (arende) => patients.all([arende]),
  }
}
