// A full message of pågående insatser: the kommun tells the hospital who comes by day and who at night.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, inskrivningsmeddelande, time, units } from '../messages.js'

export const pagaendeInsatser: MessageOf<'pagaende-insatser'> = {
  type: 'pagaende-insatser',
  ...envelope('b0f4a5c2-3d51-4b0e-9d0c-7c8f5f0a1e01', 'b0f4a5c2-3d51-4b0e-9d0c-7c8f5f0a1e02'),
  sentAt: time('2026-11-02T13:10:00+01:00'),
  sender: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  receiver: inskrivningsmeddelande.sender,
  chain: [{ role: 'source', message: inskrivningsmeddelande.id }],
  plan: { system: 'urn:oid:1.2.752.97.1.1.996', value: 'plan-31' },
  needs: 'Behöver hjälp vid all förflyttning och tillsyn nattetid.',
  insatser: [
    {
      text: 'Hemtjänst fyra gånger om dagen',
      performer: { name: 'Provstads hemtjänst norr' },
      shift: 'dag',
    },
    { text: 'Tillsyn två gånger per natt', performer: { name: 'Provstads nattpatrull' }, shift: 'natt-helg' },
    {
      text: 'Såromläggning två gånger i veckan',
      performer: { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
    },
  ],
  legalBasis: 'samtycke',
}
