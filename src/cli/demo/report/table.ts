// Plain-text tables: aligned columns, the last one wrapped, none wider than a terminal.

export const pageWidth = 108

/** A table with its head; the last column takes what is left of the width. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const last = head.length - 1
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 2)
  const rest = Math.max(10, Math.min(widths[last] ?? 0, pageWidth - before))
  const lineOf = (row: readonly string[]) => {
    const cells = row.slice(0, last).map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
    return wrapped(row[last] ?? '', rest)
      .map((part, index) => `  ${index === 0 ? cells.join('') : ' '.repeat(before - 2)}${part}`.trimEnd())
      .join('\n')
  }
  const rule = '-'.repeat(Math.min(pageWidth - 2, before - 2 + rest))
  return [lineOf(head), `  ${rule}`, ...rows.map(lineOf)].join('\n')
}

/** The text in lines of at most so many letters, broken between words. */
function wrapped(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) return [...lines, word]
    return [...lines.slice(0, -1), `${line} ${word}`]
  }, [])
}
