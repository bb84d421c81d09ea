// A full retur: the patient is registered in another kommun.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, inskrivningsmeddelande, time, units } from '../messages.js'

export const retur: MessageOf<'retur'> = {
  type: 'retur',
  ...envelope('2a000000-0000-4000-8000-000000000301', '2a000000-0000-4000-8000-000000000302'),
  sender: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  chain: [{ role: 'source', message: inskrivningsmeddelande.id }],
  about: inskrivningsmeddelande.id,
  task: inskrivningsmeddelande.kvittens.task,
  returnedAt: time('2026-11-02T10:10:00+01:00'),
  reason: 'ej-folkbokford',
  comment: 'Patienten har flyttat till Provby efter sin förra fallolycka',
  rightReceiver: { hsaId: units.homeHealth, name: 'Provbys mottagning' },
  legalBasis: 'samtycke',
}
