// What one recipient may be told of a message over one channel (architecture: Minimisation; LUS 2:2; OSL 25-26 kap.).
import type { ContentItem, Loss } from '../domain/delivery.js'
import type { LegalBasis } from '../domain/envelope.js'
import type { RecipientKind } from '../domain/unit.js'
import type { ContentRule } from './message-mapping.js'
import { mappingOf, type LusMessage } from './registry.js'
import { envelope, type ObjectSchema } from './shared/schemas.js'

export { clinicalUnread } from './clinical-unread.js'

/** Why a field was withheld; the value of `Loss.reason`. */
export type WithheldReason = 'recipient-kind' | 'legal-basis' | 'channel'

export interface Audience {
  readonly recipientKind: RecipientKind
  /** What the channel may be given. */
  readonly items: readonly ContentItem[]
}

/** The recipient's copy with what it does without, or that there can be none: something required may not be told. */
export type Minimised<M extends LusMessage = LusMessage> =
  | { readonly message: M; readonly withheld: readonly Loss[] }
  | { readonly refused: 'content' }

/**
 * Takes away every field that the message type's content rules do not allow for this kind of recipient on the
 * message's legal basis (the act itself, where the type has none), or that the channel may not be given.
 */
export function minimise<M extends LusMessage>(message: M, audience: Audience): Minimised<M> {
  const basis = 'legalBasis' in message ? message.legalBasis : 'lagen'
  const { content, schema } = mappingOf(message)
  let copy: M = message
  const withheld: Loss[] = []
  for (const rule of content) {
    const reason = reasonAgainst(rule, audience, basis)
    const path = rule.path.split('.')
    if (reason === undefined || !isThere(message, path)) continue
    if (isRequired(schema, path)) return { refused: 'content' }
    copy = without(copy, path)
    withheld.push({ kind: 'withheld', path: rule.path, reason })
  }
  return saysSomething(schema, copy) ? { message: copy, withheld } : { refused: 'content' }
}

/** A message that must say one of several things says nothing when all of them were taken. */
const saysSomething = ({ anyOf }: ObjectSchema, copy: object): boolean =>
  anyOf === undefined || anyOf.some(({ required }) => required.every((field) => field in copy))

/** The reason that nothing else could mend comes first. */
function reasonAgainst(
  { to, basis, item }: ContentRule,
  { recipientKind, items }: Audience,
  given: LegalBasis,
): WithheldReason | undefined {
  if (!to.includes(recipientKind)) return 'recipient-kind'
  if (!basis.includes(given)) return 'legal-basis'
  return items.includes(item) ? undefined : 'channel'
}

type Path = readonly string[]
type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const isThere = (value: unknown, [step, ...rest]: Path): boolean =>
  step === undefined ? value !== undefined : isNode(value) && isThere(value[step], rest)

/** Whether the field must be there by the schema of the type, or of the envelope that every type shares. */
function isRequired(content: object, path: Path): boolean {
  const [first = ''] = path
  return requires(first in envelope.properties ? envelope : content, path)
}

function requires(schema: unknown, [step = '', ...rest]: Path): boolean {
  if (!isNode(schema)) return false
  const { required, properties } = schema
  if (rest.length === 0) return Array.isArray(required) && required.includes(step)
  return isNode(properties) && requires(properties[step], rest)
}

function without<T>(value: T, [step = '', ...rest]: Path): T {
  const { [step]: taken, ...others } = value as Node
  return (rest.length === 0 ? others : { ...others, [step]: without(taken, rest) }) as T
}
