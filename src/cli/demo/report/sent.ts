// Where each copy went, how it stands, and which channels were refused for what reason.
import type { CopyFate } from '../api.js'
import { stays } from '../cases.js'
import type { Step, Story } from '../play.js'
import { groupedBy, unitName } from './words.js'
import { table } from './table.js'

/** One recipient's copy, with the message it was made of. */
export interface Sent {
  readonly step: Step
  readonly copy: CopyFate
}

export const copiesOf = ({ steps }: Story): readonly Sent[] =>
  steps.flatMap((step) => step.fate.copies.map((copy) => ({ step, copy })))

const states: Readonly<Record<string, string>> = {
  submitted: 'printed',
  operator: 'NOT SENT',
  unknown: 'IN DOUBT',
}

const stateOf = ({ state, channel }: CopyFate): string =>
  channel === 'brev' && state === 'delivered' ? 'arrived' : (states[state] ?? state)

/** A party of a case is one row, with both messages, as long as they go the same way for the same reasons. */
export function sentTable(story: Story): string {
  const copies = copiesOf(story).filter(({ step }) => step.fate.type !== 'kvittens')
  const rows = groupedBy(copies, ({ step, copy }) =>
    JSON.stringify([step.label, copy.recipient, copy.channel, copy.refused]),
  ).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const state = (type: string) =>
      group.flatMap(({ step, copy }) => (step.fate.type === type ? stateOf(copy) : []))[0] ?? ''
    const { step, copy } = first
    return [
      [
        step.label,
        unitName(copy.recipient),
        copy.channel ?? 'none',
        state('inskrivningsmeddelande'),
        state('utskrivningsklar'),
        refusalsOf(first),
      ],
    ]
  })
  return table(['case', 'to', 'on', 'admission', 'ready', 'why not on another channel'], rows)
}

const reasons: Readonly<Record<string, string>> = {
  'message-type': 'this message',
  'identity-kind': 'this kind of number',
  protection: 'protected patients',
  residency: 'residents of this kommun',
  'residency-unknown': 'residents of an unknown kommun',
  content: 'what must be told',
}

/** `transit-time` does not refuse: it asks for a call. */
function refusalsOf({ step, copy }: Sent): string {
  const refused = copy.refused.filter(({ reason }) => reason !== 'transit-time')
  return groupedBy(refused, ({ channel }) => channel)
    .map((group) => {
      const words = group.map(({ reason }) => reasonOf(reason, step))
      return `${group[0]?.channel ?? ''} may not hold ${words.join(' or ')}`
    })
    .join('; ')
}

/** The gateway gives one reason for any protection that a channel may not hold; which it is, the case tells. */
function reasonOf(reason: string, { label }: Step): string {
  const unknown = stays.some((stay) => stay.label === label && stay.patient.protection.status === 'unknown')
  return reason === 'protection' && unknown ? 'patients of unknown protection' : (reasons[reason] ?? reason)
}

export function receiptTable(story: Story): string {
  const rows = copiesOf(story)
    .filter(({ step }) => step.fate.type === 'kvittens')
    .map(({ step, copy }) => [
      step.label,
      step.from,
      unitName(copy.recipient),
      copy.channel ?? 'none',
      stateOf(copy),
    ])
  return table(['case', 'receipt from', 'to', 'on', 'state'], rows)
}
