// A partner that speaks FHIR messaging: the LUS message as a Bundle to its `$process-message`.
import type { Adapter, Copy, EncodeContext, Encoded } from '../adapter.js'
import type { Unit } from '../../domain/unit.js'
import { toFhir } from '../../mappings/to-fhir.js'
import { reachable } from '../http-send.js'
import type { AdapterKind } from '../kind.js'
import { fhirCapabilities } from './capabilities.js'
import { fhirClient } from './client.js'
import { fhirOptionsSchema, type FhirOptions } from './options.js'
import { outcomeOf } from './outcome.js'
import { splice } from './splice.js'

export { fhirOptionsSchema, type FhirOptions } from './options.js'

const minuteMs = 60_000

export function fhir(options: FhirOptions): Adapter {
  const can = fhirCapabilities(options)
  const client = fhirClient(options)
  const { deduplicates } = can
  const patience = (options.responseWithinMinutes ?? 30) * minuteMs
  return {
    name: 'fhir',
    can,
    encode: (copy, recipient, context) => encode(options.endpoint, copy, recipient, context),
    send: async ({ body }, _recipient, { now, signal, copyId }) => {
      const answer = await client.processMessage(textOf(body), signal)
      return outcomeOf(answer, { deduplicates, now, copyId, headerId: copyId, responseDueBy: now + patience })
    },
    // Whoever asked for a response recognises it by the id it answers, so sending it twice is harmless.
    respond: async (body, address, { now, signal, copyId }) => {
      const answer = await client.respond(body, address, signal)
      return outcomeOf(answer, {
        deduplicates: true,
        now,
        copyId,
        headerId: copyId,
        responseDueBy: now + patience,
      })
    },
    check: () => reachable(options.endpoint, options.tls),
    close: () => client.close(),
  }
}

export const fhirKind: AdapterKind<FhirOptions> = { optionsSchema: fhirOptionsSchema, make: fhir }

const textOf = (body: Uint8Array | string): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body)

function encode(
  endpoint: string,
  { message, source }: Copy,
  _recipient: Unit,
  { self }: EncodeContext,
): Encoded {
  const addresses = { source: { endpoint: self.endpoint, name: self.name }, destination: { endpoint } }
  const body =
    source === undefined
      ? JSON.stringify(toFhir(message, addresses))
      : relayed(source, message.bundleId, addresses)
  return { body, contentType: 'application/fhir+json', fileName: `${message.bundleId}.fhir.json`, loss: [] }
}

/**
 * The sender's own Bundle under a new Bundle.id (R28); source and destination are what an intermediary changes (R27),
 * so that responses come back the way the message went.
 */
const relayed = (
  source: string,
  bundleId: string,
  addresses: { source: { endpoint: string }; destination: { endpoint: string } },
) =>
  splice(source, [
    { path: ['id'], value: bundleId },
    { path: ['entry', 0, 'resource', 'source', 'endpoint'], value: addresses.source.endpoint },
    { path: ['entry', 0, 'resource', 'destination', 0, 'endpoint'], value: addresses.destination.endpoint },
  ])
