// A sip-uppföljning that says all that it can.
import type { LocalDate } from '../../../src/domain/local-date.js'
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const sipUppfoljning: MessageOf<'sip-uppfoljning'> = {
  type: 'sip-uppfoljning',
  ...envelope('c3f7d9a4-2b6e-4d18-8c3f-000000000541', 'b7a51e20-5c1d-4e5a-a9d0-000000000541'),
  sentAt: time('2027-01-18T11:20:00+01:00'),
  sender: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  plan: { system: 'urn:oid:1.2.752.97.1.1.995', value: 'sip-1' },
  followedUpAt: time('2027-01-18T10:00:00+01:00'),
  followUp: '2027-04-19' as LocalDate,
  patientTookPart: true,
  participants: [{ hsaId: units.municipality, name: 'Provstads biståndsenhet', role: 'biståndshandläggare' }],
  relatives: [{ name: 'Elvan Provsson', relation: 'dotter' }],
  goals: [{ text: 'Gå till affären själv', own: true, outcome: 'improving', comment: 'Går med rollator' }],
  insatser: [
    {
      what: 'Gångträning en gång i veckan',
      status: 'in-progress',
      huvudman: 'region',
      unit: units.vardcentral,
      role: 'fysioterapeut',
    },
  ],
  othersMeasures: [{ what: 'Handlar på lördagar', status: 'completed', who: 'Dottern' }],
  adjustments: 'Gångträningen glesas ut',
  legalBasis: 'samtycke',
}
