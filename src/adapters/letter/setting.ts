// Text as the typesetter takes it: every character with a glyph, every word with somewhere to break.
import { printable } from './printable.js'

/** The widest word that is left whole, in em; the column of values is 30 em wide (103 mm at 11 points). */
const widestWord = 29

/** Upper bounds of the advance width in DejaVu Sans, in em; the condensed face is a tenth narrower. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[-ijlI.,:;'!|()]/, 0.4],
  [/[a-ln-vx-z0-9åäöéüè]/, 0.64],
  [/[A-LN-VX-ZÅÄÖÉÜ]/, 0.8],
  [/./su, 1.5],
]
const condensed = 0.9

const widthOf = (character: string): number =>
  (widths.find(([kind]) => kind.test(character))?.[1] ?? 0) * condensed

/** Fewer places to break than letters: each of them costs the typesetter a trial line. */
const pieceLength = 5
const mayBreak = '\u200B'

const isAccent = (character: string): boolean => /\p{M}/u.test(character)

function breakable(word: string): string {
  const characters = Array.from(word)
  const width = characters.reduce((sum, character) => sum + widthOf(character), 0)
  if (width <= widestWord) return word
  return characters
    .map(
      (character, at) =>
        (at > 0 && at % pieceLength === 0 && !isAccent(character) ? mayBreak : '') + character,
    )
    .join('')
}

/** Shorter than this, no word is too wide. */
const longWord = new RegExp(`\\S{${Math.floor(widestWord / (1.5 * condensed))},}`, 'gu')

/** A clock time and a paragraph sign stay whole. Not as rules of the template: they fail after a thousand places. */
const kept = (text: string): string => text.replaceAll('kl. ', 'kl.\u00A0').replaceAll(' §', '\u00A0§')

export const settable = (text: string): string => kept(printable(text)).replace(longWord, breakable)
