// The names in use: the table of assumptions with what the site changed in it.
import { assumptions } from './assumptions.js'

type Tables = typeof assumptions
type Table = keyof Tables

export type ElementKey = keyof Tables['elements']
export type AttributeKey = keyof Tables['attributes']
/** The message types that WebCare has an event for. */
export type EventKey = keyof Tables['events']
export type CodeKey = keyof Tables['codes']

/** What stands in the XML, by our key. */
export type Names = { readonly [T in Table]: { readonly [Key in keyof Tables[T]]: string } }

/** A site's own names, by our keys; what is left out keeps the table's. */
export type NameOverrides = { readonly [T in Table]?: { readonly [Key in keyof Tables[T]]?: string } }

const tables = Object.keys(assumptions) as Table[]

const named = (table: Table, own: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(assumptions[table]).map(([key, { name }]) => [key, own[key] ?? name]))

export const namesFrom = (overrides: NameOverrides = {}): Names =>
  Object.fromEntries(tables.map((table) => [table, named(table, overrides[table])])) as unknown as Names

/** The tables in which one name stands for two things, which could not be read back. */
export const ambiguousTables = (names: Names): readonly Table[] =>
  tables.filter((table) => {
    const values = Object.values(names[table])
    return new Set(values).size < values.length
  })
