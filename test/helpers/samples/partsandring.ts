// A full partsändring: the patient has been listed with another vårdcentral.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, inskrivningsmeddelande, time, units } from '../messages.js'

export const partsandring: MessageOf<'partsandring'> = {
  type: 'partsandring',
  ...envelope('2a000000-0000-4000-8000-000000000201', '2a000000-0000-4000-8000-000000000202'),
  sender: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  change: 'ersatt',
  comes: { hsaId: units.newVardcentral, name: 'Provby vårdcentral' },
  leaves: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  from: time('2026-11-04T00:00:00+01:00'),
  stay: inskrivningsmeddelande.stay,
  kvittens: {
    task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'task-21' },
    due: time('2026-11-03T10:15:00+01:00'),
  },
}
