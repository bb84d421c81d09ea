// What stayed behind when copies were made: paths without values. Copies that left the same behind share a row.
import type { Story } from '../play.js'
import { copiesOf } from './sent.js'
import { table } from './table.js'
import { groupedBy, listed, messageName } from './words.js'

const kinds = ['withheld', 'lost', 'changed'] as const

export function lossTable(story: Story): string {
  const losses = copiesOf(story).flatMap(({ step, copy }) =>
    kinds.map((kind) => ({
      label: step.label,
      message: messageName(step.fate.type),
      channel: copy.channel ?? 'none',
      kind,
      paths: listed(copy.loss.filter((one) => one.kind === kind).map(({ path }) => path)),
    })),
  )
  const told = losses.filter(({ paths }) => paths !== '').toSorted((a, b) => order(a).localeCompare(order(b)))
  const rows = groupedBy(told, ({ channel, kind, paths }) => `${channel}|${kind}|${paths}`).map((group) => [
    group[0]?.channel ?? '',
    listed(group.map(({ message }) => message)),
    listed(group.map(({ label }) => label)),
    group[0]?.kind ?? '',
    group[0]?.paths ?? '',
  ])
  return table(['on', 'message', 'case', 'what', 'paths'], rows)
}

/** `withheld` after `lost`, channel by channel, as the eye looks for it. */
const order = ({ channel, kind }: { channel: string; kind: string }): string =>
  `${channel}|${String(kinds.findIndex((one) => one === kind))}`
