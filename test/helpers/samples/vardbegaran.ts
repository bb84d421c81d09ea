// A sample vårdbegäran, full: the home health care asks the hospital to receive a patient.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

export const vardbegaran: MessageOf<'vardbegaran'> = {
  type: 'vardbegaran',
  ...envelope('3b6f1c02-5d7a-4e19-9a41-20c4d8e7f201', '3b6f1c02-5d7a-4e19-9a41-20c4d8e7f202'),
  sentAt: time('2026-11-01T20:15:00+01:00'),
  sender: { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  request: 'Bedömning efter fall i hemmet, misstänkt höftfraktur.',
  state: 'Vaken och orienterad. Kan inte stödja på vänster ben.',
  services: 'Hemsjukvård två gånger i veckan, hemtjänst dagligen.',
  legalBasis: 'samtycke',
  consent: { givenAt: time('2026-11-01T20:05:00+01:00') },
}
