// Arrival codes: printed on pages, so that whoever holds one can report that it arrived, and nothing else.
import { createHmac } from 'node:crypto'
import type { Gateway } from './gateway.js'

/** Letters and digits that a fax leaves legible: none of 0 O Q 1 I L 5 S 8 B (systems-and-channels.md part 2, i). */
const alphabet = '234679ACDEFGHJKMNPRTUVWXYZ'
const length = 18

/**
 * The arrival code of a delivery: 18 letters of an alphabet of 26 (84 bits), in groups of six. Derived from the site's
 * secret, so that a page printed again bears the same code though only its digest is stored.
 */
export function codeOf({ secret }: Pick<Gateway, 'secret'>, delivery: string): string {
  let number = BigInt(`0x${createHmac('sha256', secret).update(delivery).digest('hex')}`)
  let code = ''
  for (let i = 0; i < length; i++) {
    code += alphabet[Number(number % 26n)] ?? ''
    number /= 26n
  }
  return code.replace(/(.{6})(?=.)/g, '$1-')
}

/** A code as typed: without regard to case, spaces and dashes; undefined when it cannot be one. */
export function normaliseCode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '')
  const known = letters.length === length && new RegExp(`^[${alphabet}]+$`).test(letters)
  return known ? letters.replace(/(.{6})(?=.)/g, '$1-') : undefined
}
