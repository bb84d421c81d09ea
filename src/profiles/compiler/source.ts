// Small things about JavaScript source text.

export const quote = (text: string): string => JSON.stringify(text)

/** An identifier made of a FHIR type or rule: `Patient.contact`, `org-1`. */
export const identifier = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '_')

/** Indents each line of a block. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
