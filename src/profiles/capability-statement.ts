// What the gateway says of itself at /fhir/metadata (R59): FHIR messaging may only be claimed with this published.
import type { CapabilityStatement } from '@medplum/fhirtypes'
import { messageTypes } from '../domain/message-type.js'
import type { Timestamp } from '../domain/time.js'
import { canonical } from './canonical.js'
import { conformanceTypes } from './conformance-types.js'

export interface Installation {
  readonly endpoint: string
  readonly name: string
  readonly version: string
  /** When this instance was started: its statement changes with its configuration. */
  readonly startedAt: Timestamp
  /** Minutes that answers are kept for duplicates (R41). */
  readonly reliableCache: number
}

/** The CapabilityStatement of this instance; `messaging` is allowed only for kind `instance` (cpb-3). */
export function capabilityStatement(installation: Installation): CapabilityStatement {
  const { endpoint, name, version, startedAt, reliableCache } = installation
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: startedAt,
    kind: 'instance',
    software: { name: 'lus-gateway', version },
    implementation: { description: name, url: endpoint },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [{ mode: 'server', resource: resources, operation: operations }],
    messaging: [
      {
        endpoint: [
          { protocol: { system: transport, code: 'http' }, address: `${endpoint}/$process-message` },
        ],
        reliableCache,
        supportedMessage: messageTypes.flatMap((type) =>
          (['receiver', 'sender'] as const).map((mode) => ({
            mode,
            definition: `${canonical}/MessageDefinition/${type}`,
          })),
        ),
      },
    ],
  }
}

const transport = 'http://terminology.hl7.org/CodeSystem/message-transport'

/** What the statement names by canonical URL can be read here by id. */
const resources = conformanceTypes.map((type) => ({ type, interaction: [{ code: 'read' as const }] }))

const operations = [
  {
    name: 'process-message',
    definition: 'http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message',
  },
  { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
  { name: 'convert', definition: `${canonical}/OperationDefinition/convert` },
]
