// Who is calling. One way in now, bearer tokens; OAuth2 and mutual TLS come as further authenticators in the list.
import { createHash } from 'node:crypto'
import type { Principal } from '../gateway/settings.js'

/** What an authenticator may look at. */
export interface Credentials {
  readonly authorization: string | undefined
}

/** Says who is calling, or that it does not know. */
export type Authenticator = (credentials: Credentials) => Principal | undefined

/** Callers by the SHA-256 (hex) of their token, as the configuration has them. */
export type Principals = ReadonlyMap<string, Principal>

const bearer = /^Bearer ([\x21-\x7e]{1,512})$/i

/**
 * Bearer tokens. Only digests are compared, so the time it takes tells nothing of a token; a token that was right is
 * remembered, so that it is hashed once.
 */
export function bearerTokens(principals: Principals): Authenticator {
  const known = new Map<string, Principal>()
  return ({ authorization }) => {
    const token = bearer.exec(authorization ?? '')?.[1]
    if (token === undefined) return undefined
    const remembered = known.get(token)
    if (remembered !== undefined) return remembered
    const principal = principals.get(createHash('sha256').update(token).digest('hex'))
    if (principal !== undefined) known.set(token, principal)
    return principal
  }
}

/** The first authenticator that knows the caller decides. */
export const firstOf =
  (...authenticators: readonly Authenticator[]): Authenticator =>
  (credentials) => {
    for (const authenticate of authenticators) {
      const principal = authenticate(credentials)
      if (principal !== undefined) return principal
    }
    return undefined
  }
