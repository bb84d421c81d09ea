// A full avbrott: the patient has died in the hospital, while the SIP was being prepared.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, inskrivningsmeddelande, time, units } from '../messages.js'

export const avbrott: MessageOf<'avbrott'> = {
  type: 'avbrott',
  ...envelope('a9e0b6c2-41d7-4f38-9b05-3c8d7e6f5a11', 'a9e0b6c2-41d7-4f38-9b05-3c8d7e6f5a12'),
  sentAt: time('2026-11-05T07:10:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  reason: 'avliden',
  interruptedAt: time('2026-11-05T04:25:00+01:00'),
  comment: 'Hjärtstopp under natten; närstående är underrättade',
  stay: inskrivningsmeddelande.stay,
  admittedAt: inskrivningsmeddelande.admittedAt,
  leftAt: time('2026-11-05T04:25:00+01:00'),
  plan: { system: 'urn:oid:1.2.752.97.1.1.995', value: 'sip-1' },
  planKind: 'SIP',
  tasks: [
    { task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'task-2' }, kind: 'kvittera' },
    { task: { system: 'urn:oid:1.2.752.97.1.1.997', value: 'sip-bedomning-1' }, kind: 'sip-bedomning' },
  ],
  legalBasis: 'samtycke',
}
