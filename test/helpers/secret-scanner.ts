// Finds what was written about patients, in every spelling that a log or an answer could hold it in.
import type { Bundle, Patient } from '@medplum/fhirtypes'

/** One thing that must not be found, and how it could be spelt. */
interface Secret {
  readonly kind: string
  readonly value: string
}

/** A place where something was found. */
export interface Found {
  readonly where: string
  readonly kind: string
}

/** Everything about the patients of these Bundles, and every free text. */
export function secretsOf(bundles: readonly Bundle[]): readonly Secret[] {
  const resources = bundles.flatMap(({ entry = [] }) => entry.map(({ resource }) => resource))
  const secrets = resources.flatMap((resource): readonly Secret[] => {
    if (resource?.resourceType === 'Patient') return patientSecrets(resource)
    if (resource?.resourceType !== 'Encounter') return []
    return (resource.reasonCode ?? []).flatMap(({ text = '' }) => pieces('reason', text))
  })
  return [...new Map(secrets.map((secret) => [secret.value, secret])).values()]
}

function patientSecrets({
  identifier = [],
  name = [],
  address = [],
  telecom = [],
}: Patient): readonly Secret[] {
  const names = name.flatMap(({ family = '', given = [] }) => [family, ...given])
  const lines = address.flatMap(({ line = [], city = '' }) => [...line, city])
  return [
    ...identifier.map(({ value = '' }) => ({ kind: 'identity', value })),
    ...names.map((value) => ({ kind: 'name', value })),
    ...lines.map((value) => ({ kind: 'address', value })),
    ...telecom.map(({ value = '' }) => ({ kind: 'phone', value })),
  ].filter(({ value }) => value.length >= shortest)
}

/** Shorter words stand in texts of our own too. */
const shortest = 6

const pieces = (kind: string, text: string): readonly Secret[] =>
  text
    .split(/[.\n:;,]/)
    .map((value) => ({ kind, value: value.trim() }))
    .filter(({ value }) => value.length >= 12)

/** A scanner for these secrets; it tells where and what kind, never what. */
export function scannerFor(secrets: readonly Secret[]): (where: string, text: string) => readonly Found[] {
  const needles = secrets.flatMap(({ kind, value }) => spellings(value).map((spelt) => ({ kind, spelt })))
  return (where, text) => {
    const folded = text.toLowerCase()
    return needles
      .filter(({ spelt }) => text.includes(spelt) || folded.includes(spelt.toLowerCase()))
      .map(({ kind }) => ({ where, kind }))
  }
}

/** The value itself, without century, with and without dash, URL-encoded, JSON-escaped, as hexadecimal and base64. */
function spellings(value: string): readonly string[] {
  const written = [value, ...numberSpellings(value)]
  const encoded = written.flatMap((one) => [
    encodeURIComponent(one),
    encodeURIComponent(one).replaceAll('%20', '+'),
    JSON.stringify(one).slice(1, -1),
    one.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    Buffer.from(one).toString('latin1'),
    Buffer.from(one).toString('hex'),
    ...base64Spellings(one),
  ])
  return [...new Set([...written, ...encoded])]
}

function numberSpellings(value: string): readonly string[] {
  const digits = value.replace(/[-+]/, '')
  if (!/^(\d{10}|\d{8}[\dA-Z]{4})$/.test(digits)) return []
  const short = digits.slice(-10)
  const parted = [digits, short].flatMap((one) => {
    const [head, tail] = [one.slice(0, -4), one.slice(-4)]
    return [`${head}-${tail}`, `${head}+${tail}`, `${head} ${tail}`]
  })
  return [digits, short, ...parted]
}

/** What base64 of any longer text holds of it: the three ways in which bytes fall into groups. */
const base64Spellings = (value: string): readonly string[] =>
  [0, 1, 2].flatMap((lead) => {
    const bytes = Buffer.concat([Buffer.alloc(lead), Buffer.from(value)])
    const whole = bytes.toString('base64').replaceAll('=', '')
    const inner = whole.slice(lead === 0 ? 0 : lead + 1, Math.floor((bytes.length * 8) / 6))
    return inner.length < 8 ? [] : [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
