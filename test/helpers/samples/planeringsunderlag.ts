// A full planeringsunderlag from the hospital: every part there is, each with all that it can say.
import type { MessageOf } from '../../../src/mappings/registry.js'
import { envelope, time, units } from '../messages.js'

const assessedAt = time('2026-11-03T09:00:00+01:00')

export const planeringsunderlag: MessageOf<'planeringsunderlag'> = {
  type: 'planeringsunderlag',
  ...envelope('7d1b7f0e-5a0c-4a53-9b8e-2f6a1c4d8e01', '7d1b7f0e-5a0c-4a53-9b8e-2f6a1c4d8e02'),
  sentAt: time('2026-11-03T10:40:00+01:00'),
  receiver: { hsaId: units.municipality, name: 'Provstads biståndsenhet' },
  plan: { system: 'urn:oid:1.2.752.97.1.1.996', value: 'plan-32' },
  needs: 'Hjälp vid förflyttning och personlig hygien, träning två gånger i veckan.',
  adl: [
    { activity: 'bad', level: 'beroende', assessedAt, note: 'Duschar sittande med hjälp av två.' },
    { activity: 'forflyttning', level: 'delvis-beroende', assessedAt },
    { activity: 'fodointag', level: 'oberoende' },
  ],
  aids: [
    { text: 'Rollator', state: 'available' },
    {
      text: 'Vårdsäng',
      state: 'ordered',
      performer: { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
    },
    { text: 'Toalettförhöjning', state: 'needed', performer: { name: 'Primärvårdsrehab' } },
    { text: 'Duschstol' },
  ],
  medication: [
    {
      handling: 'delegering',
      text: 'Insulin morgon och kväll',
      performer: { hsaId: units.homeHealth, name: 'Provstads hemsjukvård' },
    },
    { handling: 'egenvard', text: 'Ögondroppar' },
    { handling: 'apo-dos' },
  ],
  home: {
    livesAlone: true,
    accessible: false,
    bostadsanpassning: true,
    text: 'Tredje våningen utan hiss, trösklar till badrummet.',
  },
  legalBasis: 'samtycke',
}
