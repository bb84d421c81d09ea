// A full fast vårdkontakt.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, hsa, inskrivningsmeddelande, units } from '../messages.js'

export const fastVardkontakt: MessageOf<'fast-vardkontakt'> = {
  type: 'fast-vardkontakt',
  ...envelope('2a000000-0000-4000-8000-000000000101', '2a000000-0000-4000-8000-000000000102'),
  sender: { hsaId: units.vardcentral, name: 'Provstads vårdcentral' },
  receiver: { hsaId: units.hospital, name: 'Provsjukhuset, medicinkliniken' },
  stay: inskrivningsmeddelande.stay,
  person: { hsaId: hsa('SE2321000016-VARDKONTAKT1'), name: 'Vera Vårdsson' },
  title: 'distriktssköterska',
  phone: '+46700000025',
  switchboard: '+46800000020',
  unit: { hsaId: hsa('SE2321000016-HEMSJV1'), name: 'Provstads hemsjukvård' },
}
