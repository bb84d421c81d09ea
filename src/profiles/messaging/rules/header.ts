// What the MessageHeader says of the message and its sender (R14, R15, R20, R25, R38b).
import type { MessageHeader } from '@medplum/fhirtypes'
import { issue } from '../../../domain/issue.js'
import { isAbsolute } from '../addresses.js'
import { headerPath, type Check, type HeaderContext } from '../context.js'

/** R38b: without it no resend can be told from a new message. */
export const headerHasId: Check<HeaderContext> = ({ header }) =>
  header.id === undefined ? [issue('header-id-missing', headerPath)] : []

/** R14; whether the event is known is for the message catalogue to say. */
export const eventIsNamed: Check<HeaderContext> = ({ header }) =>
  header.eventCoding?.code === undefined && header.eventUri === undefined
    ? [issue('event-missing', headerPath)]
    : []

/** R15: where responses go. It need not be resolvable, but it must be a whole address. */
export const sourceHasEndpoint: Check<HeaderContext> = ({ header }) =>
  isEndpoint(header.source?.endpoint) ? [] : [issue('source-endpoint', `${headerPath}.source`)]

/** An address that stands on its own (R15, R16): any URI with a scheme, `urn:` included. */
export const isEndpoint = (endpoint: string | undefined): boolean =>
  endpoint !== undefined && isAbsolute(endpoint)

const reasonSystem = 'http://terminology.hl7.org/CodeSystem/message-reasons-encounter'
const reasons: readonly unknown[] = ['admit', 'discharge', 'absent', 'return', 'moved', 'edit']

/** R20: the binding is an example, so codes of other systems pass; a code this system does not have is a slip. */
export const reasonIsOfItsSystem: Check<HeaderContext> = ({ header }) =>
  (header.reason?.coding ?? []).flatMap(({ system, code }, i) =>
    system === reasonSystem && !reasons.includes(code)
      ? issue('reason-unknown', `${headerPath}.reason.coding[${i}].code`)
      : [],
  )

/** When the sender wishes a response (R25; the analogue of HL7 v2 MSH-16). */
export type ResponseWish = 'always' | 'on-error' | 'never' | 'on-success'

const responseWishes: readonly string[] = [
  'always',
  'on-error',
  'never',
  'on-success',
] satisfies ResponseWish[]

const responseRequest = 'http://hl7.org/fhir/StructureDefinition/messageheader-response-request'

/** The sender's wish (R25); undefined when it has none, or none that R25 knows (then the rule has told). */
export function responseWish({ extension = [] }: MessageHeader): ResponseWish | undefined {
  const code = extension.find(({ url }) => url === responseRequest)?.valueCode
  return isResponseWish(code) ? code : undefined
}

/** R25. */
export const responseWishIsKnown: Check<HeaderContext> = ({ header }) =>
  (header.extension ?? []).flatMap(({ url, valueCode }, i) =>
    url === responseRequest && !isResponseWish(valueCode)
      ? issue('response-wish-unknown', `${headerPath}.extension[${i}]`)
      : [],
  )

const isResponseWish = (code: string | undefined): code is ResponseWish =>
  code !== undefined && responseWishes.includes(code)
