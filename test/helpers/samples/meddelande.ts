// A sample meddelande, full: the kommun answers a question of the hospital's.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, messageId, time, units } from '../messages.js'

export const meddelande: MessageOf<'meddelande'> = {
  type: 'meddelande',
  ...envelope('3b6f1c02-5d7a-4e19-9a41-20c4d8e7f101', '3b6f1c02-5d7a-4e19-9a41-20c4d8e7f102'),
  sentAt: time('2026-11-03T14:20:00+01:00'),
  sender: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  kind: 'svar',
  about: messageId('3b6f1c02-5d7a-4e19-9a41-20c4d8e7f103'),
  text: 'Hemtjänst två gånger om dagen sedan i våras. Trygghetslarm finns.',
  legalBasis: 'samtycke',
}
