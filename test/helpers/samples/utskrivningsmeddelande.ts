// A full utskrivningsmeddelande: the patient of the sample utskrivningsklar goes home on the Monday after.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units, utskrivningsklar } from '../messages.js'

export const utskrivningsmeddelande: MessageOf<'utskrivningsmeddelande'> = {
  type: 'utskrivningsmeddelande',
  ...envelope('7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b05', '7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b06'),
  sentAt: time('2026-11-06T11:50:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  stay: utskrivningsklar.stay,
  admittedAt: time('2026-11-02T08:30:00+01:00'),
  plannedDischarge: time('2026-11-09T10:30:00+01:00'),
  destination: 'hem',
  destinationUnit: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  transport: 'sjukresa',
  metBy: 'hemsjukvard',
  metByUnit: { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
  metByName: 'Dottern Prova Tolvansson',
  legalBasis: 'samtycke',
}
