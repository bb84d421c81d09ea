// A sample avvikelse, full: the kommun tells the hospital that its inskrivningsmeddelande came too late.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const avvikelse: MessageOf<'avvikelse'> = {
  type: 'avvikelse',
  ...envelope('3b6f1c02-5d7a-4e19-9a41-20c4d8e7f401', '3b6f1c02-5d7a-4e19-9a41-20c4d8e7f402'),
  sentAt: time('2026-11-10T09:00:00+01:00'),
  sender: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  category: 'rutin',
  duty: 'inskrivningsmeddelande',
  description: 'Meddelandet kom tre dygn efter inskrivningen, samma dag som utskrivningen.',
  legalBasis: 'menprovning',
}
