// A full beraknad-utskrivning: the discharge of the sample inskrivningsmeddelande is expected two days later.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, inskrivningsmeddelande, time, units } from '../messages.js'

export const beraknadUtskrivning: MessageOf<'beraknad-utskrivning'> = {
  type: 'beraknad-utskrivning',
  ...envelope('7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b01', '7d1b6a04-5f5e-4c3b-9a51-0c6f2e8a1b02'),
  sentAt: time('2026-11-04T14:20:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  chain: [{ role: 'revision', message: inskrivningsmeddelande.id }],
  stay: inskrivningsmeddelande.stay,
  admittedAt: inskrivningsmeddelande.admittedAt,
  expectedDischarge: time('2026-11-11T12:00:00+01:00'),
  previouslyExpected: inskrivningsmeddelande.expectedDischarge,
  reason: 'Lunginflammation efter operationen',
  legalBasis: 'samtycke',
}
