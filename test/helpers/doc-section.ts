// Parts of hand-written pages that are written by a test: between `<!-- NAME: ... -->` and `<!-- /NAME -->`.

/** The page with the text of one part exchanged; throws when the page has no such part. */
export function withSection(page: string, name: string, text: string): string {
  const begin = page.indexOf(`<!-- ${name}:`)
  const from = page.indexOf('-->', begin) + '-->'.length
  const to = page.indexOf(`<!-- /${name} -->`)
  if (begin < 0 || to < from) throw new Error(`the page has no part ${name}`)
  return `${page.slice(0, from)}\n\n${text.trim()}\n\n${page.slice(to)}`
}

/** A row of a Markdown table; a bar inside a cell would end it. */
export const tableRow = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [tableRow(...head), `|${'---|'.repeat(head.length)}`, ...rows.map((row) => tableRow(...row))].join('\n')

/** Targets of the links of a page, without those to other sites. */
export const localLinks = (page: string): readonly string[] =>
  [...page.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [target],
  )
