// A full makulering: the sample inskrivningsmeddelande had the wrong services marked, and the stay goes on.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, inskrivningsmeddelande, time, units } from '../messages.js'

export const makulering: MessageOf<'makulering'> = {
  type: 'makulering',
  ...envelope('2b000000-0000-4000-8000-000000000301', '2b000000-0000-4000-8000-000000000302'),
  sentAt: time('2026-11-02T11:20:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  chain: [{ role: 'removal', message: inskrivningsmeddelande.id }],
  voided: {
    kind: 'stay',
    number: inskrivningsmeddelande.stay,
    state: 'in-progress',
    kvittens: inskrivningsmeddelande.kvittens.task,
  },
  reason: 'fel-uppgift',
  comment: 'Fallolyckan gällde en annan patient på avdelningen',
  legalBasis: 'samtycke',
}
