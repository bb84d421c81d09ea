// A full samordnad vårdplan at open psychiatric compulsory care, established and decided.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, hsa, time, units } from '../messages.js'

export const vardplanTvangsvard: MessageOf<'vardplan-tvangsvard'> = {
  type: 'vardplan-tvangsvard',
  ...envelope('e46b2d17-91f5-4c1c-8a3d-5b0f7e2c9a01', 'e46b2d17-91f5-4c1c-8a3d-5b0f7e2c9a02'),
  sentAt: time('2026-11-06T09:20:00+01:00'),
  sender: { hsaId: units.hospital, name: 'Provsjukhuset, psykiatriska kliniken' },
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  plan: { system: 'urn:oid:1.2.752.97.1.1.996', value: 'plan-33' },
  period: { start: time('2026-11-09T00:00:00+01:00'), end: time('2027-03-09T00:00:00+01:00') },
  careForm: 'oppen-psykiatrisk-tvangsvard',
  established: true,
  chefsoverlakare: { hsaId: hsa('SE2321000016-LAKARE1'), name: 'Doktor Provsson' },
  decidedAt: time('2026-11-06T09:00:00+01:00'),
  needs: 'Stöd i vardagen och regelbunden läkemedelsbehandling i öppenvård.',
  measures: [
    {
      text: 'Depåinjektion var fjärde vecka',
      responsible: { hsaId: units.vardcentral, name: 'Provstads öppenpsykiatri' },
      decision: {
        text: 'Särskilt villkor enligt förvaltningsrättens beslut',
        decidedAt: time('2026-11-06T09:00:00+01:00'),
      },
      attitude: 'Accepterar behandlingen men vill ha tabletter.',
    },
    {
      text: 'Boendestöd fyra timmar i veckan',
      responsible: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
      decision: { text: 'Beviljat tills vidare' },
    },
    { text: 'Kontaktperson', responsible: { hsaId: units.municipality } },
  ],
  otherMeasures: [{ text: 'Veckovis besök i föreningens träffpunkt', by: 'Provstads kamratförening' }],
  legalBasis: 'samtycke',
}
