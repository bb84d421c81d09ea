// A fault of the configuration: what it is, where it stands, and how to mend it. Never holds a value of a secret.
import { configFaults, type ConfigFaultCode, type ConfigFaultDefinition } from './fault-catalogue.js'

/** Keys and indexes from the top of the file. */
export type ConfigPath = readonly (string | number)[]

/** A fault as the checks find it. Details are words of ours, names of settings, or configured names. */
export interface Found {
  readonly code: ConfigFaultCode
  readonly path: ConfigPath
  readonly details: Readonly<Record<string, string | number>>
}

export const found = (code: ConfigFaultCode, path: ConfigPath, details: Found['details'] = {}): Found => ({
  code,
  path,
  details,
})

/** A fault as people are told it. */
export interface ConfigFault {
  readonly code: ConfigFaultCode
  readonly severity: 'error' | 'warning'
  /** `partners[2] (kommunen).options.url`; the number counts from 0. */
  readonly where: string
  readonly what: string
  readonly mend: string
}

/** Puts a fault in words; the document gives entries their names. */
export function inWords({ code, path, details }: Found, document: unknown): ConfigFault {
  const { severity, what, mend }: ConfigFaultDefinition = configFaults[code]
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(details[name] ?? place))
  return { code, severity, where: whereOf(path, document), what: fill(what), mend: fill(mend) }
}

/** A fault as a few lines for a terminal. */
export const faultText = ({ severity, where, what, mend }: ConfigFault): string =>
  `${severity}: ${where}\n  ${what}\n  ${mend}`

function whereOf(path: ConfigPath, document: unknown): string {
  if (path.length === 0) return 'the file'
  let node = document
  let where = ''
  for (const step of path) {
    node = childOf(node, step)
    where += typeof step === 'number' ? `[${step}]${nameOf(node)}` : `${where === '' ? '' : '.'}${step}`
  }
  return where
}

const childOf = (node: unknown, step: string | number): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined

/** The name an entry goes by, if it looks like one. */
function nameOf(entry: unknown): string {
  const names = ['id', 'hsaId', 'name'].map((key) => childOf(entry, key))
  const name = names.find(
    (value) => typeof value === 'string' && /^[\p{L}\d][\p{L}\d ,.-]{0,40}$/u.test(value),
  )
  return typeof name === 'string' ? ` (${name})` : ''
}
