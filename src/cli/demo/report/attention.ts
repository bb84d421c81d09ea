// What a person must do: the operator's list, by unit to call.
import type { Story } from '../play.js'
import { table } from './table.js'
import { clockTime, groupedBy, listed, messageName, unitName } from './words.js'

const tasks: Readonly<Record<string, string>> = {
  telefon: 'call',
  'no-channel': 'find a way: no channel may carry it',
  'no-unit': 'find the unit: the directory has no',
}

export function attentionTable({ steps, attention }: Story): string {
  const entries = attention.map(({ kind, message, unit, need, due, call }) => {
    const step = steps.find(({ correlationId }) => correlationId === message)
    return {
      what: [tasks[kind] ?? kind, call, need].filter((part) => part !== undefined).join(' '),
      unit: unitName(unit),
      message: messageName(step?.fate.type ?? ''),
      by: due === undefined ? 'at once' : clockTime(due),
      label: step?.label ?? '',
    }
  })
  if (entries.length === 0) return '  Nothing.'
  const rows = groupedBy(entries, ({ what, unit, message, by }) => [what, unit, message, by].join('|')).map(
    (group) => [
      group[0]?.what ?? '',
      group[0]?.unit ?? '',
      group[0]?.message ?? '',
      group[0]?.by ?? '',
      listed(group.map(({ label }) => label)),
    ],
  )
  return table(['what to do', 'unit', 'about', 'by', 'cases'], rows)
}
