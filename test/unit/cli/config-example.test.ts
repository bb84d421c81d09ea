import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fhirKind } from '../../../src/adapters/fhir/index.js'
import type { AdapterKinds } from '../../../src/adapters/kind.js'
import { letterKind } from '../../../src/adapters/letter/index.js'
import { webcareKind } from '../../../src/adapters/webcare/index.js'
import { readConfig } from '../../../src/cli/config/read-config.js'
import { units } from '../../helpers/messages.js'

const text = readFileSync(new URL('../../../examples/config.yaml', import.meta.url), 'utf8')

/** As main has them; only the folder is not looked at, because not everybody may write there. */
const adapters: AdapterKinds = {
  fhir: fhirKind,
  webcare: webcareKind,
  letter: { ...letterKind, faults: () => [] },
}

const read = (changed: string) =>
  readConfig(changed, { adapters, resolveSecret: () => 'a-secret-of-this-test' })

test('examples/config.yaml lacks nothing but tokens', () => {
  const { config, faults, disabled } = read(text)
  expect(disabled).toEqual([])
  expect(faults.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'tokens-missing partners[0] (sjukhuset).tokens',
    'tokens-missing partners[1] (kommunen).tokens',
    'tokens-missing partners[2] (webcare).tokens',
    'operator-missing access',
  ])
  expect(config?.settings.partners.size).toBe(4)
})

test('a token of each makes it complete', () => {
  let letter = 0
  const filled = text.replaceAll('tokens: []', () => `tokens: ['${'abcdef'.charAt(letter++).repeat(64)}']`)
  expect(read(filled).faults).toEqual([])
  expect(read(filled).config?.principals.size).toBe(5)
})

test('it has the units that the sample messages are sent between', () => {
  const ids = read(text).config?.settings.directory.map(({ hsaId }) => hsaId)
  expect(ids).toEqual(expect.arrayContaining(Object.values(units)))
})

test('no secret and no digest of one stands in it', () => {
  expect(text).not.toMatch(/[0-9a-f]{64}|lus_[A-Za-z0-9_-]{40}/)
})
