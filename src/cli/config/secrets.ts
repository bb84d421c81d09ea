// Secrets by reference: in the file stands only where a secret is.
import { found, type ConfigPath, type Found } from './fault.js'

/** An environment variable, or a file whose only content is the secret. */
export type SecretRef = { readonly env: string } | { readonly file: string }

/** The secret, or undefined when it is not there or empty. */
export type ResolveSecret = (reference: SecretRef) => string | undefined

/** Where secrets are looked up; a line feed at the end of a file is not part of it. Never throws. */
export function secretResolver(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): ResolveSecret {
  const look = (reference: SecretRef) =>
    'env' in reference ? environment[reference.env] : readFile(reference.file).replace(/\r?\n$/, '')
  return (reference) => {
    try {
      return look(reference) || undefined
    } catch {
      return undefined
    }
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function isSecretRef(value: unknown): value is SecretRef {
  if (!isObject(value) || Array.isArray(value)) return false
  const [[key, name] = [], ...others] = Object.entries(value)
  return (key === 'env' || key === 'file') && typeof name === 'string' && others.length === 0
}

/** The reference's secret, or the fault that it is not there. */
export const secretOf = (reference: SecretRef, path: ConfigPath, resolve: ResolveSecret): string | Found =>
  resolve(reference) ??
  found('secret-missing', path, { source: 'env' in reference ? 'environment variable' : 'file' })

interface SchemaNode {
  readonly writeOnly?: boolean
  readonly properties?: Readonly<Record<string, SchemaNode>>
}

/** Options that their schema calls secret (`writeOnly`) and that stand in the file themselves. */
export function secretsInClear(schema: SchemaNode, options: unknown, path: ConfigPath): readonly Found[] {
  if (schema.writeOnly === true) return typeof options === 'string' ? [found('secret-in-clear', path)] : []
  if (!isObject(options)) return []
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
    secretsInClear(inner, options[key], [...path, key]),
  )
}

/** Options with every reference in them exchanged for its secret; those that are not there are added to `faults`. */
export function withSecrets(
  value: unknown,
  path: ConfigPath,
  into: { resolve: ResolveSecret; faults: Found[] },
): unknown {
  if (isSecretRef(value)) {
    const secret = secretOf(value, path, into.resolve)
    if (typeof secret !== 'string') into.faults.push(secret)
    return secret
  }
  if (Array.isArray(value)) return value.map((item, index) => withSecrets(item, [...path, index], into))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withSecrets(item, [...path, key], into)]),
  )
}
