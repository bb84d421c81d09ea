// What is still owed and by when, each with the rule that decided it.
import type { Story } from '../play.js'
import { copiesOf } from './sent.js'
import { table } from './table.js'
import { clockTime, groupedBy, listed, messageName, unitName } from './words.js'

const dutiesOf = ({ steps }: Story) =>
  steps.flatMap(({ label, fate }) => fate.owed.map((owed) => ({ label, about: fate.type, ...owed })))

type Duties = readonly ReturnType<typeof dutiesOf>[number][]

export function owedTables(story: Story): string {
  const open = dutiesOf(story).filter(({ metAt }) => metAt === undefined)
  if (open.length === 0) return '  Nothing.'
  return groupedBy(open, ({ source }) => source)
    .map((group) => `${owedTable(group)}\n  Rule: ${group[0]?.source ?? ''}`)
    .join('\n\n')
}

/** Units of one case that owe the same by the same minute share a row. */
function owedTable(duties: Duties): string {
  const rows = duties
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .map(({ label, about, duty, unit, due }) => ({
      label,
      what: duty === about ? messageName(about) : `${messageName(duty)} for ${messageName(about)}`,
      by: clockTime(due),
      unit: unitName(unit),
    }))
  return table(
    // A notice is owed to its unit, a kvittens by it.
    ['case', 'what', 'by', duties[0]?.duty === 'kvittens' ? 'from' : 'to'],
    groupedBy(rows, ({ label, what, by }) => `${label}|${what}|${by}`).map((group) => [
      group[0]?.label ?? '',
      group[0]?.what ?? '',
      group[0]?.by ?? '',
      listed(group.map(({ unit }) => unit)),
    ]),
  )
}

/** From which day the kommun pays for patients who stay; none where no notice has been handed over yet. */
export function liabilityTable(story: Story): string {
  const rows = copiesOf(story).flatMap(({ step, copy }) =>
    copy.paymentLiability === undefined
      ? []
      : [[step.label, unitName(copy.recipient), copy.paymentLiability.from, copy.paymentLiability.source]],
  )
  if (rows.length === 0)
    return '  The kommun pays for nobody yet: it has got no notice of ready for discharge.'
  return `${table(['case', 'notice to', 'kommun pays from', 'by'], rows)}
  An agreement goes before it (LUS 4:5), and nothing may be owed at all (5:3, 5:5).`
}

export function metLine(story: Story): string {
  const count = (duty: string) => {
    const all = dutiesOf(story).filter((one) => one.duty === duty)
    return `${all.filter(({ metAt }) => metAt !== undefined).length} of ${all.length}`
  }
  return (
    `  Done so far: ${count('inskrivningsmeddelande')} admissions told within 24 hours (LUS 2:3; ` +
    `a letter when its arrival is registered),\n  ${count('kvittens')} receipts.`
  )
}
