import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeToken } from '../../../src/cli/token.js'
import { readSite } from './config-site.js'

test('a token is 256 random bits, and known for what it is', () => {
  const { token } = makeToken((size) => new Uint8Array(size).fill(255))
  expect(token).toBe(`lus_${'_'.repeat(42)}8`)
  expect(makeToken(randomBytes).token).not.toBe(makeToken(randomBytes).token)
})

test('its SHA-256 is what the configuration takes', () => {
  const { token, sha256 } = makeToken(randomBytes)
  expect(sha256).toBe(createHash('sha256').update(token).digest('hex'))
  const { config } = readSite(({ access }) => void Object.assign(access[0] ?? {}, { tokens: [sha256] }))
  expect(config?.principals.get(sha256)).toEqual({ role: 'operator', name: 'jour' })
})

test('the token itself is not taken', () => {
  const { token } = makeToken(randomBytes)
  const { faults } = readSite(({ access }) => void Object.assign(access[0] ?? {}, { tokens: [token] }))
  expect(faults).toContainEqual(
    expect.objectContaining({ code: 'wrong-form', where: 'access[0] (jour).tokens[0]' }),
  )
  expect(JSON.stringify(faults)).not.toContain(token)
})
