// A full utskrivningsinformation: for the discharge of the sample utskriven, with every section.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units, utskrivningsklar } from '../messages.js'

export const utskrivningsinformation: MessageOf<'utskrivningsinformation'> = {
  type: 'utskrivningsinformation',
  ...envelope('7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b09', '7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b0a'),
  sentAt: time('2026-11-09T09:10:00+01:00'),
  receiver: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  stay: utskrivningsklar.stay,
  dischargeAt: time('2026-11-09T10:45:00+01:00'),
  legalBasis: 'lagen',
  summary: 'Opererad för höftfraktur efter fall i hemmet. Mobiliserad från dag två.',
  functionalState: 'Går med rollator inomhus. Behöver hjälp med dusch och strumpor.',
  risks: 'Fallrisk & risk för trycksår (< 20 poäng).',
  medicationChanges: 'Insatt: paracetamol 1 g, högst 4 gånger per dygn.\nUtsatt: zopiklon.',
  followUp: 'Suturtagning på vårdcentralen 2026-11-16.',
  equipment: 'Rollator och toalettförhöjning.',
  contact: 'Sjuksköterska på avdelning 11, dygnet runt.',
}
