// How identity numbers are formed. Each check gives the issues of a value whose kind is already known.
import { luhnDigit, weightedDigit } from './check-digit.js'
import { issue, type Issue } from './issue.js'
import { parseLocalDate } from './local-date.js'

/** The issues of a value without separator; `at` is where the identifier stands. */
export type NumberCheck = (value: string, at: string) => readonly Issue[]

const isRealDate = (value: string): boolean =>
  parseLocalDate(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`) !== undefined

/** Month 00-12 and day 60-91: day + 60, and 00 or 60 where the date is not known (persons:person 5.1). */
const isSamordningsDate = (value: string): boolean => /^\d{4}(0\d|1[0-2])([678]\d|9[01])/.test(value)

/** Luhn over the nine digits after the century. */
const hasLuhnDigit = (value: string): boolean => luhnDigit(value.slice(2, 11)) === Number(value[11])

/** What both of Skatteverket's numbers obey: 12 digits, century 18-20, serial 001-999, check digit. */
const nationalNumber =
  (dateIssues: NumberCheck): NumberCheck =>
  (value, at) => {
    if (/^\d{6}[-+]?\d{4}$/.test(value)) return [issue('identity-century-missing', at)]
    if (!/^\d{12}$/.test(value)) return [issue('identity-format', at)]
    return [
      ...(/^(18|19|20)\d{6}(?!000)/.test(value) ? [] : [issue('identity-format', at)]),
      ...dateIssues(value, at),
      ...(hasLuhnDigit(value) ? [] : [issue('identity-check-digit', at)]),
    ]
  }

/** FOL (1991:481) 18 §: the date exists. It need not be the birth date: a nearby day is given when numbers run out. */
export const personnummer = nationalNumber((value, at) => {
  if (isRealDate(value)) return []
  return [isSamordningsDate(value) ? issue('identity-other-kind', at) : issue('identity-date', at)]
})

/** Lag (2022:1697) 2:5-6: as personnummer, with 60 added to the day. */
export const samordningsnummer = nationalNumber((value, at) => {
  if (isSamordningsDate(value)) return []
  return [isRealDate(value) ? issue('identity-other-kind', at) : issue('identity-date', at)]
})

const reserveNumber =
  (pattern: RegExp, digitOf: (value: string) => number): NumberCheck =>
  (value, at) => {
    if (!pattern.test(value)) return [issue('identity-unusual-format', at)]
    return digitOf(value) === Number(value[11]) ? [] : [issue('identity-unusual-check-digit', at)]
  }

/** NRID `XXYYMMDDNNGC`: XX 22-98 with a birth date, or 00 with month 20-99 and day 40-59 when it is unknown. */
export const nationalReserveNumber = reserveNumber(
  /^((2[2-9]|[3-8]\d|9[0-8])\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])|00\d\d[2-9]\d[45]\d)[A-HJ-NPR-UX-Z]{2}[0-9A-Z]\d$/,
  // A letter weighs as its ASCII code, undivided; found from two public numbers, so a mismatch is no proof.
  (value) =>
    weightedDigit(Array.from(value.slice(0, 11), (c) => (/\d/.test(c) ? Number(c) : c.charCodeAt(0)))),
)

/** Region Stockholm `99yyyyNNNNNC`, Luhn over positions 5-11. Its rule says yyyy 1980-2299; its own example has 1945. */
export const stockholmReserveNumber = reserveNumber(/^99(1[89]|2[0-2])\d{8}$/, (value) =>
  luhnDigit(value.slice(4, 11)),
)

const vastraGotalandLetters: Readonly<Record<string, string>> = { K: '5', M: '7', X: '8' }

/** Västra Götaland `yyyymmddGggC`, G = K, M or X; Luhn over positions 3-11 with K as 5, M as 7, X as 8. */
export const vastraGotalandReserveNumber = reserveNumber(/^\d{8}[KMX](0[6-9]|[1-8]\d)\d$/, (value) =>
  luhnDigit(value.slice(2, 11).replace(/[KMX]/, (letter) => vastraGotalandLetters[letter] ?? letter)),
)

/** Inera's Carelink numbers: `yyyymm`, 32-59, three digits, Luhn over positions 3-11. */
export const carelinkNumber = reserveNumber(/^\d{4}(0[1-9]|1[0-2])(3[2-9]|[45]\d)\d{4}$/, (value) =>
  luhnDigit(value.slice(2, 11)),
)

/** LMA-nummer (dossiernummer) of Migrationsverket: eight digits, written `NN-NNNNNN` on the card. */
export const lmaNumber: NumberCheck = (value, at) =>
  /^\d{2}-?\d{6}$/.test(value) ? [] : [issue('identity-unusual-format', at)]
