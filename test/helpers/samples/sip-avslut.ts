// A sip-avslut that says all that it can.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const sipAvslut: MessageOf<'sip-avslut'> = {
  type: 'sip-avslut',
  ...envelope('c3f7d9a4-2b6e-4d18-8c3f-000000000551', 'b7a51e20-5c1d-4e5a-a9d0-000000000551'),
  sentAt: time('2027-04-19T11:15:00+02:00'),
  sender: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  plan: { system: 'urn:oid:1.2.752.97.1.1.995', value: 'sip-1' },
  endedAt: time('2027-04-19T10:45:00+02:00'),
  ending: 'completed',
  reason: 'Målen är uppnådda; patienten klarar sig med hemtjänsten',
  legalBasis: 'samtycke',
}
