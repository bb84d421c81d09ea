// Makes directories, channels and messages for property tests of routing: every limit and every gap among them.
import * as fc from 'fast-check'
import type { Bundle } from '@medplum/fhirtypes'
import { contentItems, type Capabilities } from '../../src/domain/delivery.js'
import { legalBases } from '../../src/domain/envelope.js'
import { identityKinds } from '../../src/domain/identity.js'
import { messageTypes } from '../../src/domain/message-type.js'
import type { Patient } from '../../src/domain/patient.js'
import { protectionLevels } from '../../src/domain/protection.js'
import type { Unit, UnitKind } from '../../src/domain/unit.js'
import type { MessageOf } from '../../src/mappings/registry.js'
import { patientIdentity, protection } from './arbitraries.js'
import { marks } from './forbidden.js'
import { hsa, inskrivningsmeddelande } from './messages.js'
import { bundleText, gatewayId } from './site.js'

export const channelIds = ['one', 'two', 'three'] as const

const unitIds: Readonly<Record<string, UnitKind>> = {
  'SE2120000142-BIST1': 'bistandsenhet',
  'SE2120000142-BIST2': 'bistandsenhet',
  'SE2120000142-KHSV1': 'kommunalHsv',
  'SE2321000016-VC1': 'vardcentral',
  'SE2321000016-VC2': 'vardcentral',
  'SE2120000142-SABO1': 'sabo',
}

const some = <T>(values: readonly T[]) => fc.subarray([...values])
/** Most often everything, else any part of it. */
const most = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([...values]) }, { weight: 1, arbitrary: some(values) })

const capability: fc.Arbitrary<Capabilities> = fc.record(
  {
    messages: most(messageTypes),
    identities: most(identityKinds),
    protection: most(protectionLevels),
    residentsOf: some(['01', '0180', '1480']),
    content: fc.record({ open: most(contentItems), protected: most(contentItems) }),
    transitHours: fc.constantFrom(0, 0, 48),
    receipts: fc.constant('application' as const),
    deduplicates: fc.boolean(),
  },
  {
    requiredKeys: [
      'messages',
      'identities',
      'protection',
      'content',
      'transitHours',
      'receipts',
      'deduplicates',
    ],
  },
)

const area = fc.constantFrom(
  { kommun: '0180' },
  { kommun: '0180', stadsdel: marks.stadsdel },
  { kommun: '1480' },
)

const validity = fc.constantFrom<Pick<Unit, 'validFrom' | 'validTo'>>(
  {},
  {},
  {},
  { validTo: '2026-11-01' },
  { validTo: '2026-11-02' },
  { validFrom: '2026-11-03' },
  { validFrom: '2026-11-02' },
)

const unit = (id: string, kind: UnitKind): fc.Arbitrary<Unit> =>
  fc
    .record({ areas: fc.array(area, { maxLength: 2 }), channels: some([...channelIds, 'missing']), validity })
    .map(({ areas, channels, validity }) => ({
      hsaId: hsa(id),
      name: `Enhet ${id}`,
      kind,
      areas,
      channels,
      ...validity,
    }))

const directory = fc
  .tuple(...Object.entries(unitIds).map(([id, kind]) => unit(id, kind)))
  .chain((units) => fc.shuffledSubarray(units))

const address = { type: 'folkbokforingsadress', lines: [marks.address], city: 'PROVSTAD' } as const

const patient = fc.record(
  {
    identity: patientIdentity,
    protection,
    name: fc.constant({ family: marks.name, given: ['Prov'] }),
    address: fc.constant(address),
    phone: fc.constant(marks.phone),
    folkbokforing: area,
    vardcentral: fc.constantFrom('SE2321000016-VC1', 'SE2321000016-VC2', 'SE2321000016-NONE').map(hsa),
  },
  { requiredKeys: ['identity', 'protection'] },
) as fc.Arbitrary<Patient>

const flag = fc.boolean()

const message = fc
  .record(
    {
      patient,
      legalBasis: fc.constantFrom(...legalBases),
      needs: fc.record({ socialtjanst: flag, kommunalHsv: flag, oppenvard: flag }),
      receiver: fc
        .constantFrom(gatewayId, gatewayId, ...Object.keys(unitIds).map(hsa))
        .map((hsaId) => ({ hsaId })),
      ward: fc.constant({ hsaId: hsa('SE2321000016-AVD11'), name: marks.ward }),
      reason: fc.constant(marks.reason),
    },
    { requiredKeys: ['patient', 'legalBasis', 'needs', 'receiver'] },
  )
  .map((parts): MessageOf<'inskrivningsmeddelande'> => {
    const { ward: _, reason: __, receiver: ___, ...rest } = inskrivningsmeddelande
    return { ...rest, ...parts }
  })

/** What of the message no mapping reads: the sender's system wrote it all the same. */
const extras = fc.record({ relative: flag, diagnosis: flag })

export const routingCase = fc.record({
  message,
  extras,
  directory,
  channels: fc.tuple(capability, capability, capability),
})

export type RoutingCase = typeof routingCase extends fc.Arbitrary<infer T> ? T : never

/** The message as sent, with what no mapping reads. */
export function textOf({ message, extras }: RoutingCase): string {
  const bundle = JSON.parse(bundleText(message)) as Bundle
  for (const { resource } of bundle.entry ?? []) {
    if (resource?.resourceType === 'Patient' && extras.relative)
      resource.contact = [{ name: { family: marks.relative } }]
    if (resource?.resourceType === 'Encounter' && extras.diagnosis)
      resource.type = [{ text: marks.diagnosis }]
  }
  return JSON.stringify(bundle)
}
