// The reasons of a retur as codes, with the Swedish words for them.
import type { CodeList } from '../shared/code-list.js'
import { systems } from '../shared/names.js'
import type { ReturReason } from './message.js'

export const reasonCodes: CodeList<ReturReason> = {
  system: systems.retur,
  words: {
    'fel-enhet': 'Meddelandet gäller en annan enhet',
    'ej-folkbokford': 'Patienten är folkbokförd i en annan kommun eller stadsdel',
    'ej-listad': 'Patienten är listad hos en annan vårdcentral',
    'ej-berord': 'Enheten ger inga av de insatser som behövs',
    annat: 'Annat skäl',
  },
}
