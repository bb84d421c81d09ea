// A SIP that says all that it can.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'
import type { LocalDate } from '../../../src/domain/local-date.js'

export const sip: MessageOf<'sip'> = {
  type: 'sip',
  ...envelope('c3f7d9a4-2b6e-4d18-8c3f-000000000531', 'b7a51e20-5c1d-4e5a-a9d0-000000000531'),
  sentAt: time('2026-11-16T15:30:00+01:00'),
  sender: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  plan: { system: 'urn:oid:1.2.752.97.1.1.995', value: 'sip-1' },
  establishedAt: time('2026-11-16T13:55:00+01:00'),
  overall: 'region',
  approvals: [
    { unit: units.vardcentral, state: 'justerad', at: time('2026-11-16T14:00:00+01:00') },
    { unit: units.municipality, state: 'ej-justerad' },
  ],
  followUp: '2027-01-18' as LocalDate,
  needs: 'Hjälp att gå säkert hemma och med medicinerna',
  patientTookPart: true,
  participants: [{ hsaId: units.municipality, name: 'Provstads biståndsenhet', role: 'biståndshandläggare' }],
  relatives: [{ name: 'Elvan Provsson', relation: 'dotter' }],
  goals: [{ text: 'Gå till affären själv', own: true }],
  insatser: [
    {
      what: 'Gångträning två gånger i veckan',
      status: 'not-started',
      huvudman: 'region',
      unit: units.vardcentral,
      role: 'fysioterapeut',
    },
  ],
  othersMeasures: [{ what: 'Handlar på lördagar', status: 'in-progress', who: 'Dottern' }],
  legalBasis: 'samtycke',
}
