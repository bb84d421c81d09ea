// Takes the configuration file apart: its single sections, the entries of its lists, and what faults make of them.
import {
  listSections,
  type Entry,
  type ListSection,
  type ListSections,
  type SingleSections,
} from './document.js'
import { configFaults, type ConfigFaultDefinition } from './fault-catalogue.js'
import { found, type Found } from './fault.js'

const valueOf = (document: unknown, key: string): unknown =>
  typeof document === 'object' && document !== null ? Reflect.get(document, key) : undefined

/** A single section; undefined when a fault lies in it, or the schema did not see it. */
export function section<S extends keyof SingleSections>(
  document: unknown,
  name: S,
  faults: readonly Found[],
): SingleSections[S] | undefined {
  const broken = faults.some(({ path }) => path.length === 0 || path[0] === name)
  return broken ? undefined : (valueOf(document, name) as SingleSections[S])
}

const rawEntries = (document: unknown, list: ListSection): readonly unknown[] => {
  const entries = valueOf(document, list)
  return Array.isArray(entries) ? entries : []
}

/** The entries of a list in which none of these faults lies. */
export const entries = <S extends ListSection>(
  document: unknown,
  list: S,
  faults: readonly Found[],
): readonly Entry<ListSections[S]>[] =>
  rawEntries(document, list)
    .map((value, index) => ({ index, value: value as ListSections[S] }))
    .filter(({ index }) => !faults.some((fault) => isDisabling(fault) && isIn(fault, list, index)))

/** What all entries of a list go by, faulty ones too. */
export const idsOf = (document: unknown, list: ListSection, key: string): readonly string[] =>
  rawEntries(document, list).flatMap((entry) => {
    const id = valueOf(entry, key)
    return typeof id === 'string' ? [id] : []
  })

/** An id that several entries have: at each of them. Case does not tell ids apart. */
export function repeatedIds(
  document: unknown,
  [list, key]: readonly [ListSection, string],
  code: 'partner-twice' | 'unit-twice',
): readonly Found[] {
  const ids = idsOf(document, list, key).map((id) => id.toUpperCase())
  return rawEntries(document, list).flatMap((entry, index) => {
    const id = valueOf(entry, key)
    const times = typeof id === 'string' ? ids.filter((other) => other === id.toUpperCase()).length : 0
    return times > 1 ? [found(code, [list, index, key])] : []
  })
}

const isIn = ({ path }: Found, list: ListSection, index: number): boolean =>
  path[0] === list && path[1] === index

const definitionOf = ({ code }: Found): ConfigFaultDefinition => configFaults[code]

const isDisabling = (fault: Found): boolean =>
  definitionOf(fault).severity === 'error' && definitionOf(fault).keepsEntry !== true

const isOfEntry = ({ path }: Found): boolean =>
  (listSections as readonly unknown[]).includes(path[0]) && typeof path[1] === 'number'

/** Whether the gateway can start: no error outside the entries of lists. */
export const canStart = (faults: readonly Found[]): boolean =>
  faults.every((fault) => !isDisabling(fault) || isOfEntry(fault))

/** An entry that is left out because of its faults. */
export interface Disabled {
  readonly list: ListSection
  readonly index: number
  /** Its id, name or HSA-id, when it has one. */
  readonly id: string | undefined
  readonly faults: number
}

export const disabledEntries = (document: unknown, faults: readonly Found[]): readonly Disabled[] =>
  listSections.flatMap((list) =>
    rawEntries(document, list).flatMap((entry, index) => {
      const own = faults.filter((fault) => isDisabling(fault) && isIn(fault, list, index))
      const id = valueOf(entry, { partners: 'id', access: 'name', directory: 'hsaId' }[list])
      return own.length === 0
        ? []
        : [{ list, index, id: typeof id === 'string' ? id : undefined, faults: own.length }]
    }),
  )
