// Reads answers of the gateway, and changes what is sent to it, in tests of its doors.
import type { Bundle, MessageHeader, OperationOutcome } from '@medplum/fhirtypes'
import { expect } from 'vitest'
import type { LusMessage } from '../../src/mappings/registry.js'
import { gatewayId } from './site.js'

/** The response message in an answer, taken apart. */
export interface Acknowledged {
  readonly text: string
  readonly bundle: Bundle
  readonly header: MessageHeader
  readonly outcome: OperationOutcome
}

export async function acknowledged(response: Response): Promise<Acknowledged> {
  const text = await response.text()
  const bundle = JSON.parse(text) as Bundle
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'message' })
  const [header, outcome] = (bundle.entry ?? []).map(({ resource }) => resource)
  return { text, bundle, header: header as MessageHeader, outcome: outcome as OperationOutcome }
}

/** The codes of the gateway's own catalogue in an OperationOutcome. */
export const codesOf = ({ issue }: OperationOutcome): readonly (string | undefined)[] =>
  issue.map(({ details }) => details?.coding?.[0]?.code)

/** The codes in an answer that is a response message or an OperationOutcome. */
export async function codesIn(response: Response): Promise<readonly (string | undefined)[]> {
  const body = (await response.json()) as Bundle | OperationOutcome
  if (body.resourceType === 'OperationOutcome') return codesOf(body)
  return codesOf(body.entry?.[1]?.resource as OperationOutcome)
}

/** The message addressed to the gateway, which then finds the parties itself. */
export const toGateway = <M extends LusMessage>(message: M): M => ({
  ...message,
  receiver: { hsaId: gatewayId },
})

/** The text of a Bundle with something done to it. */
export function changed(text: string, change: (bundle: Bundle, header: MessageHeader) => void): string {
  const bundle = JSON.parse(text) as Bundle
  change(bundle, bundle.entry?.[0]?.resource as MessageHeader)
  return JSON.stringify(bundle)
}

export type Wish = 'always' | 'on-error' | 'never' | 'on-success'

const wishUrl = 'http://hl7.org/fhir/StructureDefinition/messageheader-response-request'

/** The same message with a wish for a response (R25). */
export const wishing = (text: string, wish: Wish): string =>
  changed(text, (_, header) => {
    header.extension = [{ url: wishUrl, valueCode: wish }]
  })

/** The same message under another sending's Bundle.id (R36). */
export const underBundleId = (text: string, id: string): string =>
  changed(text, (bundle) => {
    bundle.id = id
  })
