// The reasons of a makulering as codes, with the Swedish words for them.
import type { CodeList } from '../shared/code-list.js'
import { systems } from '../shared/names.js'
import type { MakuleringReason } from './message.js'

export const reasonCodes: CodeList<MakuleringReason> = {
  system: systems.makulering,
  words: {
    'fel-person-inskriven': 'Fel person har registrerats som inskriven',
    'fel-patient': 'Meddelandet gäller fel patient',
    'fel-mottagare': 'Meddelandet har skickats till fel mottagare',
    'fel-uppgift': 'Meddelandet innehåller felaktiga uppgifter',
    dubblett: 'Meddelandet har skickats två gånger',
    annat: 'Annat skäl',
  },
}
