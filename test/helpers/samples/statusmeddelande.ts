// A sample statusmeddelande, full: the home health care has sent a patient to the emergency department.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const statusmeddelande: MessageOf<'statusmeddelande'> = {
  type: 'statusmeddelande',
  ...envelope('3b6f1c02-5d7a-4e19-9a41-20c4d8e7f301', '3b6f1c02-5d7a-4e19-9a41-20c4d8e7f302'),
  sentAt: time('2026-11-02T06:50:00+01:00'),
  sender: { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  state: 'Andfådd sedan i natt. Känd hjärtsvikt.',
  services: 'Hemsjukvård dagligen. Läkemedel delas ut av kommunen.',
  legalBasis: 'menprovning',
}
