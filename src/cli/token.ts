// Makes a token for a caller: the caller gets the token, the configuration only its SHA-256.
import { createHash } from 'node:crypto'

export interface Token {
  /** 256 random bits; begins with `lus_`, so that it is known for what it is where it should not be. */
  readonly token: string
  /** Hex, as the configuration's `tokens` has it. */
  readonly sha256: string
}

const bytes = 32

/** @param random Gives so many random bytes, fit for secrets. */
export function makeToken(random: (size: number) => Uint8Array): Token {
  const token = `lus_${Buffer.from(random(bytes)).toString('base64url')}`
  return { token, sha256: createHash('sha256').update(token).digest('hex') }
}
