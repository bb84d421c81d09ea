// A kallelse that says all that it can.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const kallelse: MessageOf<'kallelse'> = {
  type: 'kallelse',
  ...envelope('c3f7d9a4-2b6e-4d18-8c3f-000000000521', 'b7a51e20-5c1d-4e5a-a9d0-000000000521'),
  sentAt: time('2026-11-06T15:10:00+01:00'),
  sender: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  meeting: { system: 'urn:oid:1.2.752.97.1.1.996', value: 'mote-1' },
  start: time('2026-11-16T13:00:00+01:00'),
  end: time('2026-11-16T14:00:00+01:00'),
  movedFrom: time('2026-11-13T13:00:00+01:00'),
  cancelled: false,
  form: 'FACE',
  place: 'Hemma hos patienten, Provgatan 12',
  link: 'https://mote.example/sip/4711',
  invited: [
    { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
    { hsaId: units.homeHealth, name: 'Provstads hemsjukvård', role: 'distriktssköterska' },
  ],
  patientInvited: true,
  relatives: [{ name: 'Elvan Provsson', relation: 'dotter' }],
  comment: 'Flyttat för att arbetsterapeuten ska kunna bedöma rullstolen',
  legalBasis: 'samtycke',
  kvittens: {
    task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'kallelse-1' },
    due: time('2026-11-09T15:10:00+01:00'),
  },
}
