// A partner that writes real FHIR and sends nothing: it keeps what it was given and ends each sending as a test says.
import { fhir } from '../../src/adapters/fhir/index.js'
import type { Adapter, Copy, Encoded, SendContext, Unencoded } from '../../src/adapters/adapter.js'
import {
  contentItems,
  type Capabilities,
  type Outcome,
  type OutcomeReason,
} from '../../src/domain/delivery.js'
import { identityKinds } from '../../src/domain/identity.js'
import { messageTypes } from '../../src/domain/message-type.js'
import { protectionLevels } from '../../src/domain/protection.js'
import type { Unit } from '../../src/domain/unit.js'

/** What was handed to `send`. */
export interface Sending {
  readonly body: string
  readonly fileName: string
  readonly recipient: Unit
  readonly copyId: string
  readonly at: number
}

export interface Posting {
  readonly body: string
  readonly address: string
}

export interface AdapterDouble extends Adapter {
  readonly sendings: Sending[]
  readonly responses: Posting[]
  /** How the next sendings end; may throw, hang, or look at what is sent. */
  ending: (sending: Sending, context: SendContext) => Outcome | Promise<Outcome>
  /** Called before the copy is written; may throw, or say that it cannot be written. */
  writing: (copy: Copy) => Unencoded | undefined
}

/** Everything, about everyone. */
export const canAll: Capabilities = {
  messages: messageTypes,
  identities: identityKinds,
  protection: protectionLevels,
  content: { open: contentItems, protected: contentItems },
  transitHours: 0,
  receipts: 'transport',
  deduplicates: true,
}

export const delivered = (): Outcome => ({ kind: 'delivered', reference: 'taken', evidence: 'response-ok' })
export const retry =
  (reason: OutcomeReason = 'busy') =>
  (): Outcome => ({ kind: 'retry', reason })
export const rejected = (): Outcome => ({ kind: 'rejected', code: 'refused-by-partner' })
/** Neither ends nor fails until the gateway's patience does. */
export const hanging = (_: Sending, { signal }: SendContext): Promise<Outcome> =>
  new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve({ kind: 'unknown', reason: 'timeout' })),
  )

export function adapterDouble(id: string, can: Partial<Capabilities> = {}): AdapterDouble {
  const real = fhir({ endpoint: `https://${id}.example/fhir` })
  const double: AdapterDouble = {
    name: 'fhir',
    can: { ...canAll, ...can },
    sendings: [],
    responses: [],
    ending: delivered,
    writing: () => undefined,
    encode: async (copy, recipient, context) => double.writing(copy) ?? real.encode(copy, recipient, context),
    send: async ({ body, fileName }: Encoded, recipient, context) => {
      const sending = { body: String(body), fileName, recipient, copyId: context.copyId, at: context.now }
      double.sendings.push(sending)
      return double.ending(sending, context)
    },
    respond: async (body, address) => {
      double.responses.push({ body, address })
      return delivered()
    },
    close: async () => real.close?.(),
  }
  return double
}
