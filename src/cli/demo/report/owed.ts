// What is still owed and by when, each with the rule that decided it.
import type { Story } from '../play.js'
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
    ['case', 'what', 'by', 'from'],
    groupedBy(rows, ({ label, what, by }) => `${label}|${what}|${by}`).map((group) => [
      group[0]?.label ?? '',
      group[0]?.what ?? '',
      group[0]?.by ?? '',
      listed(group.map(({ unit }) => unit)),
    ]),
  )
}

export function metLine(story: Story): string {
  const count = (duty: string) => {
    const all = dutiesOf(story).filter((one) => one.duty === duty)
    return `${all.filter(({ metAt }) => metAt !== undefined).length} of ${all.length}`
  }
  return (
    `  Done so far: ${count('inskrivningsmeddelande')} admissions handed over within 24 hours (LUS 2:3; ` +
    `a letter when it is printed),\n  ${count('kvittens')} receipts.`
  )
}
