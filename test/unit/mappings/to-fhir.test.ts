import { describe, expect, test } from 'vitest'
import { isUuid } from '../../../src/mappings/shared/derived-uuid.js'
import { messageOfUrn, messageUrn } from '../../../src/mappings/shared/message-urn.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { inskrivningsmeddelande, kvittens, messageId, protectedPatient } from '../../helpers/messages.js'

const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}
const urlsOf = (message: typeof kvittens): readonly string[] =>
  (toFhir(message, addresses).entry ?? []).map(({ fullUrl = '' }) => fullUrl)

describe('the ids within a Bundle', () => {
  test('are UUIDs of our own version, so that they meet no id of the sender', () => {
    const [, ...inner] = urlsOf({ ...kvittens, bundleId: 'ffffffff-ffff-4fff-8fff-ffffffffffff' })
    expect(inner.every((url) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8/.test(url))).toBe(true)
    expect(new Set(inner).size).toBe(inner.length)
  })

  test('differ though the Bundle has the next UUID after the header', () => {
    const id = messageId('22222222-2222-4222-8222-222222222223')
    const urls = urlsOf({ ...kvittens, id, bundleId: '22222222-2222-4222-8222-222222222222' })
    expect(new Set(urls).size).toBe(urls.length)
  })

  test.each(['abc', 'ABCDEF00-0000-4000-8000-000000000000', '1'.repeat(64)])(
    'are UUIDs though the Bundle is %s',
    (bundleId) => {
      const ids = urlsOf({ ...kvittens, bundleId }).map((url) => url.replace('urn:uuid:', ''))
      expect(ids.every((id) => isUuid(id) && id === id.toLowerCase())).toBe(true)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  test('differ from those of another Bundle', () => {
    const [, ...one] = urlsOf({ ...kvittens, bundleId: 'abc' })
    const [, ...other] = urlsOf({ ...kvittens, bundleId: 'abd' })
    expect(one.filter((url) => other.includes(url))).toEqual([])
  })
})

test.each([
  ['33333333-3333-4333-8333-333333333333', 'urn:uuid:33333333-3333-4333-8333-333333333333'],
  ['ejklfdsio8kla', 'urn:lus-gateway:message:ejklfdsio8kla'],
  ['ABCDEF00-0000-4000-8000-000000000000', 'urn:lus-gateway:message:ABCDEF00-0000-4000-8000-000000000000'],
])('the message %s is named %s, and known by it', (id, urn) => {
  expect(messageUrn(id)).toBe(urn)
  expect(messageOfUrn(urn)).toBe(id)
})

test.each(['', 'urn:uuid:', 'urn:oid:1.2.3', 'https://a.example/MessageHeader/1', 'urn:uuid:a b'])(
  '%j names no message',
  (urn) => {
    expect(messageOfUrn(urn)).toBeUndefined()
  },
)

test('labels are written as HL7 Sweden does: DEMO with what the register says', () => {
  const bundle = toFhir({ ...inskrivningsmeddelande, patient: protectedPatient }, addresses)
  expect(bundle.entry?.[1]?.resource?.meta?.security).toEqual([
    { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'DEMO' },
    { system: 'http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel', code: 'sekretessmarkering' },
  ])
})
