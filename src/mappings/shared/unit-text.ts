// How pages for people name a unit that somebody may have to look up: its name with its HSA-id.
import type { Party } from '../../domain/envelope.js'

export const unitText = (unit: Party | undefined): string | undefined =>
  unit?.name === undefined ? unit?.hsaId : `${unit.name} (${unit.hsaId})`
