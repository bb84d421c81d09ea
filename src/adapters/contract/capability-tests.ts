// Contract: what an adapter says it can do is complete, consistent, and shown by its samples.
import assert from 'node:assert/strict'
import { contentItems, type Capabilities } from '../../domain/delivery.js'
import { identityKinds } from '../../domain/identity.js'
import { messageTypes } from '../../domain/message-type.js'
import { protectionLevel, protectionLevels } from '../../domain/protection.js'
import type { ContractTest } from './bench.js'

function assertSubset(values: readonly string[], known: readonly string[], what: string): void {
  assert.equal(new Set(values).size, values.length, `${what} names something twice`)
  for (const value of values) assert.ok(known.includes(value), `${what} names something unknown`)
}

function assertComplete(can: Capabilities): void {
  assertSubset(can.messages, messageTypes, 'messages')
  assertSubset(can.identities, identityKinds, 'identities')
  assertSubset(can.protection, protectionLevels, 'protection')
  assertSubset(can.content.open, contentItems, 'content.open')
  assertSubset(can.content.protected, can.content.open, 'content.protected, a part of content.open,')
  for (const list of [can.messages, can.identities, can.protection]) assert.notEqual(list.length, 0)
  assert.ok(
    can.residentsOf?.every((code) => /^(\d{2}|\d{4})$/.test(code)) ?? true,
    'residentsOf: 2 or 4 digits',
  )
  assert.notEqual(can.residentsOf?.length, 0, 'residentsOf: leave it out to cover everyone')
  assert.ok(Number.isFinite(can.transitHours) && can.transitHours >= 0, 'transitHours')
  assert.ok(['none', 'transport', 'application'].includes(can.receipts), 'receipts')
  assert.equal(typeof can.deduplicates, 'boolean')
}

export const capabilityTests = {
  'declares complete and consistent capabilities': ({ adapter }) => {
    assert.match(adapter.name, /^[a-z][a-z0-9-]*$/)
    assertComplete(adapter.can)
  },

  'has a sample of every message type it can carry, and none it cannot': ({ adapter, samples }) => {
    const { messages, identities, protection } = adapter.can
    assert.deepEqual([...new Set(samples.map(({ type }) => type))].sort(), [...messages].sort())
    for (const { patient } of samples) {
      assert.ok(identities.includes(patient.identity.kind))
      assert.ok(protection.includes(protectionLevel(patient.protection)))
    }
  },
} satisfies Record<string, ContractTest>
