// A full utskrivningsklar-aterkallad: withdraws the sample utskrivningsklar on the next day.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units, utskrivningsklar } from '../messages.js'

export const utskrivningsklarAterkallad: MessageOf<'utskrivningsklar-aterkallad'> = {
  type: 'utskrivningsklar-aterkallad',
  ...envelope('7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b03', '7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b04'),
  sentAt: time('2026-11-07T07:40:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  chain: [{ role: 'removal', message: utskrivningsklar.id }],
  stay: utskrivningsklar.stay,
  admittedAt: time('2026-11-02T08:30:00+01:00'),
  withdrawnAt: time('2026-11-07T07:25:00+01:00'),
  reason: 'Feber och ny infektion under natten',
  legalBasis: 'samtycke',
}
