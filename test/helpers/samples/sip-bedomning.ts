// A sip-bedömning that says all that it can.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const sipBedomning: MessageOf<'sip-bedomning'> = {
  type: 'sip-bedomning',
  ...envelope('c3f7d9a4-2b6e-4d18-8c3f-000000000511', 'b7a51e20-5c1d-4e5a-a9d0-000000000511'),
  sentAt: time('2026-11-04T09:20:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'sip-bedomning-1' },
  state: 'behovs',
  statedAt: time('2026-11-04T09:05:00+01:00'),
  reason: 'Behöver hemsjukvård och ny hemtjänst efter höftfraktur',
  legalBasis: 'samtycke',
}
