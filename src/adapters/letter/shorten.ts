// Keeps a message within what a letter can be: so much text and so many rows that it is set in a second or two.

/** The most characters of one value, and of all of them together: some twelve pages. */
const longestValue = 5_000
const longestMessage = 25_000
/** The most entries of a list. */
const longestList = 100
/** What a row or a line break takes of the room, however short it is. */
const lineLength = 40
/** A value no longer than this is always whole: times and ids are, and they are no texts. */
const alwaysWhole = 100

/** Stands on the sheet where something was cut. */
export const cutMark = ' […]'

export interface Shortened<T> {
  readonly message: T
  /** What is not there to the full, as paths of the message. */
  readonly cut: readonly string[]
}

interface Room {
  left: number
  readonly cut: string[]
  readonly isPrinted: (path: string) => boolean
}

/** Values and lists in their order until the room is full; a path that is not printed takes none. */
export function shortened<T>(message: T, isPrinted: (path: string) => boolean): Shortened<T> {
  const room: Room = { left: longestMessage, cut: [], isPrinted }
  return { message: fitted(message, '', room) as T, cut: room.cut }
}

function fitted(value: unknown, path: string, room: Room): unknown {
  if (!room.isPrinted(path)) return value
  if (typeof value === 'string') return fittedText(value, path, room)
  if (Array.isArray(value)) return fittedList(value, path, room)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, fitted(item, path === '' ? key : `${path}.${key}`, room)]),
  )
}

function fittedList(list: readonly unknown[], path: string, room: Room): readonly unknown[] {
  const kept: unknown[] = []
  for (const [index, item] of list.entries()) {
    if (index === longestList || room.left <= 0) {
      room.cut.push(path)
      break
    }
    kept.push(fitted(item, `${path}[${index}]`, room))
  }
  return kept
}

function fittedText(text: string, path: string, room: Room): string {
  const length = lengthWithin(text, Math.max(alwaysWhole, Math.min(longestValue, room.left)))
  room.left -= lineLength + length.taken
  if (length.characters === text.length) return text
  room.cut.push(path)
  // Half a character of two is none.
  return `${text.slice(0, length.characters).replace(/[\uD800-\uDBFF]$/, '')}${cutMark}`
}

/** How many characters of the text fit, and the room that they take. */
function lengthWithin(text: string, most: number): { readonly characters: number; readonly taken: number } {
  let taken = 0
  for (let at = 0; at < text.length; at += 1) {
    const next = taken + (/[\n\r]/.test(text.charAt(at)) ? lineLength : 1)
    if (next > most) return { characters: at, taken }
    taken = next
  }
  return { characters: text.length, taken }
}
