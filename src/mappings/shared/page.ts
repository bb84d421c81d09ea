// The form every message has for people: a Swedish page that fax, letter and screen can render.

/** One line of a page: what it is and what it says. */
export interface PageRow {
  readonly label: string
  readonly value: string
}

export interface PageSection {
  readonly heading: string
  readonly rows: readonly PageRow[]
}

/** A page in Swedish, without envelope, codes or layout: those belong to the channel that prints it. */
export interface Page {
  readonly title: string
  /** What the reader is asked to do, in one or two sentences. */
  readonly request: string
  readonly sections: readonly PageSection[]
}

/** A row, or none when there is nothing to say. */
export const row = (label: string, value: string | undefined): readonly PageRow[] =>
  value === undefined || value === '' ? [] : [{ label, value }]

/** A section, or none when it has no rows. */
export const section = (heading: string, rows: readonly PageRow[]): readonly PageSection[] =>
  rows.length === 0 ? [] : [{ heading, rows }]
