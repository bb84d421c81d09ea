// A form that messages come in: how it is read, checked and answered. FHIR is one; every adapter that decodes is another.
import type { MessageId } from '../../domain/envelope.js'
import type { Issue } from '../../domain/issue.js'
import type { Result } from '../../domain/result.js'
import type { LusMessage } from '../../mappings/registry.js'
import type { Unread } from '../../mappings/shared/reading.js'
import type { ResponseWish } from '../../profiles/messaging/rules/header.js'
import type { ResponseCode } from '../../profiles/messaging/response.js'
import type { StoredAnswer } from '../../store/store.js'
import type { Gateway } from '../gateway.js'
import type { Partner } from '../settings.js'

/** A body whose ids could be read, so that it can be remembered and answered. */
export interface Identified {
  readonly headerId: MessageId
  readonly bundleId: string
  /** The parsed body, for `understand`. */
  readonly parsed: unknown
  /** What the body says, without what each sending renews: two that say the same are one message sent twice (R38). */
  readonly content: () => unknown
  /** Where responses go by the message itself (MessageHeader.source.endpoint); undefined in forms that have none. */
  readonly sourceEndpoint: string | undefined
  /** True for a partner's response to a message of ours: it is taken, never answered (R54). */
  readonly isResponse: boolean
  /** What responses the sender wants (R25). */
  readonly wish: ResponseWish
}

/** A LUS message, or a partner's response to a message of ours (R21). */
export type Understanding =
  | { readonly kind: 'message'; readonly message: LusMessage; readonly unread: readonly Unread[] }
  | { readonly kind: 'response'; readonly answers: MessageId; readonly code: ResponseCode }

export interface AnswerParts {
  readonly code: ResponseCode
  readonly issues: readonly Issue[]
}

export interface Form {
  /** `fhir`, or the adapter's name; stored with the body so that it can be read again. */
  readonly name: string
  /** Parses and finds the ids; a failure cannot be remembered, only answered and counted. */
  read(raw: string, partner: Partner): Result<Identified>
  /** Checks and reads the whole; every fault at once. */
  understand(identified: Identified, partner: Partner): Result<Understanding>
  /** Reads again a body that was accepted before: no checks, the same message. */
  again(raw: string, labelsComplete: boolean): Result<Extract<Understanding, { kind: 'message' }>>
  /** The answer in the sender's form, with the HTTP status that goes with it. */
  answer(identified: Identified, parts: AnswerParts, gateway: Gateway): StoredAnswer
  /** The same answer under a new envelope (MR8 of MedCom); forms without envelope give it as it is. */
  renewed(answer: StoredAnswer, gateway: Gateway): StoredAnswer
}
