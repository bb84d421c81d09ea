// A full utskriven: the patient of the samples has gone home as planned.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units, utskrivningsklar } from '../messages.js'

export const utskriven: MessageOf<'utskriven'> = {
  type: 'utskriven',
  ...envelope('7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b07', '7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b08'),
  sentAt: time('2026-11-09T11:05:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  stay: utskrivningsklar.stay,
  admittedAt: time('2026-11-02T08:30:00+01:00'),
  leftAt: time('2026-11-09T10:45:00+01:00'),
  destination: 'hem',
  destinationUnit: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  legalBasis: 'samtycke',
}
