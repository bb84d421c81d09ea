// The words the demo's tables use for units, messages, states, reasons and times.
import { localPartsOf } from '../../../domain/stockholm-time.js'
import { hsaIds } from '../site.js'

const units: Readonly<Record<string, string>> = {
  [hsaIds.sjukhuset]: 'sjukhuset',
  [hsaIds.kliniken]: 'kliniken',
  [hsaIds.bistandsenhet]: 'biståndsenhet',
  [hsaIds.vardcentral]: 'vårdcentral',
}

export const unitName = (id: string | undefined): string => units[id ?? ''] ?? id ?? ''

const messages: Readonly<Record<string, string>> = {
  inskrivningsmeddelande: 'admission',
  utskrivningsklar: 'ready',
  kvittens: 'receipt',
}

export const messageName = (type: string): string => messages[type] ?? type

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A time as a Swedish wall clock shows it. */
export function clockTime(timestamp: string): string {
  const { date, weekday, hour, minute } = localPartsOf(Date.parse(timestamp))
  const two = (part: number) => String(part).padStart(2, '0')
  return `${weekdays[weekday - 1] ?? ''} ${date} ${two(hour)}:${two(minute)}`
}

/** Items by a key, in the order in which the keys come up. */
export function groupedBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups.values()]
}

/** The different ones among them, as a list in words. */
export const listed = (words: readonly string[]): string => [...new Set(words)].join(', ')
