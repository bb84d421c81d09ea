// What a channel may not be handed, worked out anew from the architecture and the act: an oracle beside the code under test.
import type { Capabilities, ContentItem } from '../../src/domain/delivery.js'
import type { LegalBasis } from '../../src/domain/envelope.js'
import type { UnitKind } from '../../src/domain/unit.js'
import type { LusMessage } from '../../src/mappings/registry.js'

/** Texts that stand for one kind of content each, so that they can be looked for in what is sent. */
export const marks = {
  name: 'NAMNMARKE',
  address: 'ADRESSMARKE',
  stadsdel: 'stadsdelmarke',
  phone: 'TELEFONMARKE',
  ward: 'AVDELNINGSMARKE',
  reason: 'ORSAKSMARKE',
  relative: 'NARSTAENDEMARKE',
  diagnosis: 'DIAGNOSMARKE',
} as const

type Mark = keyof typeof marks

const itemOf: Record<Mark, ContentItem> = {
  name: 'name',
  address: 'address',
  stadsdel: 'address',
  phone: 'phone',
  ward: 'ward',
  reason: 'clinical',
  relative: 'relative',
  diagnosis: 'clinical',
}

/** LUS 2:2 names what may be told without consent; these are not among it. */
const beyondTheAct: readonly Mark[] = ['phone', 'ward', 'reason', 'relative', 'diagnosis']

/** Performers get what they need to carry out, and nothing of why or where. */
const performers: readonly UnitKind[] = ['sabo', 'hemtjanst', 'nattpatrull']
const notForPerformers: readonly Mark[] = ['ward', 'reason', 'diagnosis']

const isProtected = ({ patient: { protection } }: LusMessage): boolean =>
  protection.status === 'unknown' || protection.labels.length > 0

function levelOf({ patient: { protection } }: LusMessage) {
  if (protection.status === 'unknown') return 'unknown'
  if (protection.labels.includes('skyddadFolkbokforing')) return 'skyddadFolkbokforing'
  return protection.labels.length > 0 ? 'sekretessmarkering' : 'none'
}

/** Whether the channel may not be used for this message at all. */
export function isClosed(message: LusMessage, can: Capabilities): boolean {
  const { identity, folkbokforing } = message.patient
  const items = isProtected(message) ? can.content.protected : can.content.open
  return (
    !can.messages.includes(message.type) ||
    !can.identities.includes(identity.kind) ||
    !can.protection.includes(levelOf(message)) ||
    !items.includes('identity') ||
    !items.includes('care') ||
    (can.residentsOf !== undefined && !can.residentsOf.some((code) => folkbokforing?.kommun.startsWith(code)))
  )
}

/** The marks that may not stand in what this kind of unit is sent on this channel. */
export function forbiddenMarks(message: LusMessage, kind: UnitKind, can: Capabilities): readonly Mark[] {
  const items = isProtected(message) ? can.content.protected : can.content.open
  const basis: LegalBasis = 'legalBasis' in message ? message.legalBasis : 'lagen'
  return (Object.keys(marks) as Mark[]).filter(
    (mark) =>
      !items.includes(itemOf[mark]) ||
      (basis === 'lagen' && beyondTheAct.includes(mark)) ||
      (performers.includes(kind) && notForPerformers.includes(mark)),
  )
}

/** The forbidden marks that stand in these bytes all the same. */
export const trespasses = (body: string, forbidden: readonly Mark[]): readonly Mark[] =>
  forbidden.filter((mark) => body.includes(marks[mark]))
