// Figures as text.

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Lines of columns, the first to the left and the others to the right. */
export function table(head, rows) {
  const lines = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at].length)))
  const pad = (cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))
  return lines.map((line) => line.map(pad).join('  ')).join('\n')
}
