// Makes any statusmeddelande for property tests.
import { legalBasis, message, text } from '../arbitraries.js'

export const statusmeddelande = message('statusmeddelande', { state: text, services: text, legalBasis }, [
  'legalBasis',
])
