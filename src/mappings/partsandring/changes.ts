// The kinds of partsändring as codes, with the Swedish words for them.
import type { CodeList } from '../shared/code-list.js'
import { systems } from '../shared/names.js'
import type { PartyChange } from './message.js'

export const changeCodes: CodeList<PartyChange> = {
  system: systems.partsandring,
  words: {
    tillagd: 'Ny part',
    ersatt: 'Part ersatt',
    overlamnad: 'Ansvar överlämnat',
    vidaresand: 'Meddelande vidaresänt',
  },
}
