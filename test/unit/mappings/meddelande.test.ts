import type { Communication } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { meddelandeKinds } from '../../../src/mappings/meddelande/message.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { sampleOf } from '../../helpers/samples/index.js'

const { meddelande } = sampleOf
const header = 'Bundle.entry[0].resource'
const at = 'Bundle.entry[4].resource'
const system = 'https://lus-gateway.example/fhir/CodeSystem/meddelande'

const after = (change: Change) => readChanged(meddelande, change)

/** The sample with its Communication changed. */
const said = (elements: Partial<Communication>) =>
  after(({ the }) => Object.assign(the('Communication'), elements))

const urn = (value: string) => ({ identifier: { system: 'urn:ietf:rfc:3986', value } })

describe('a meddelande', () => {
  test('is a Communication, which names the case too', () => {
    const missing = `content-missing ${header}.focus`
    expect(after(({ the, to }) => (the('MessageHeader').focus = [to('Patient')])).issues).toEqual([
      missing,
      missing,
    ])
  })

  test.each(['preparation', 'on-hold', 'not-done', 'stopped', 'entered-in-error'] as const)(
    'is none while it is %s',
    (status) => {
      expect(said({ status }).issues).toEqual([`code-unknown ${at}.status`])
    },
  )

  test('may be in another state, which is told', () => {
    expect(said({ status: 'unknown' })).toMatchObject({ issues: [], unread: [`${at}.status`] })
  })

  test('names whatever differs from the envelope as unread', () => {
    const { unread, issues } = after(({ the, to }) => {
      const it = the('Communication')
      it.sent = '2026-11-01T10:15:00+01:00'
      it.sender = to('Patient')
      it.recipient = [...(it.recipient ?? []), to('Provenance')]
      it.medium = [{ text: 'Telefon' }]
    })
    expect(issues).toEqual([])
    expect(unread).toEqual([`${at}.sent`, `${at}.recipient[1]`, `${at}.sender`, `${at}.medium[0]`])
  })
})

describe('the kind of a meddelande', () => {
  test.each(Object.entries(meddelandeKinds))('may be %s', (code, display) => {
    const { message, unread } = said({ category: [{ coding: [{ system, code, display }] }] })
    expect(message).toMatchObject({ kind: code })
    expect(unread).toEqual([])
  })

  test('must be said, with our system and a known code', () => {
    expect(said({ category: [{ coding: [{ code: 'svar' }] }] }).issues).toEqual([
      `content-missing ${at}.category`,
    ])
    expect(said({ category: [{ coding: [{ system, code: 'remiss' }] }] }).issues).toEqual([
      `code-unknown ${at}.category[0].coding[0].code`,
    ])
  })

  test("may stand beside others' codes, which are told", () => {
    const notification = {
      system: 'http://terminology.hl7.org/CodeSystem/communication-category',
      code: 'notification',
    }
    const { message, unread } = said({
      category: [{ coding: [notification] }, { coding: [{ system, code: 'svar' }], text: 'Gensvar' }],
    })
    expect(message).toMatchObject({ kind: 'svar' })
    expect(unread).toEqual([`${at}.category[0]`, `${at}.category[1].text`])
  })
})

describe('the message that a meddelande answers', () => {
  test('is the first that is named by its id, whatever else is referred to', () => {
    const { message, unread } = said({
      inResponseTo: [
        { reference: 'Communication/1' },
        urn('urn:uuid:3b6f1c02-5d7a-4e19-9a41-20c4d8e7f1aa'),
        urn('urn:uuid:3b6f1c02-5d7a-4e19-9a41-20c4d8e7f1ab'),
      ],
    })
    expect(message).toMatchObject({ about: '3b6f1c02-5d7a-4e19-9a41-20c4d8e7f1aa' })
    expect(unread).toEqual([`${at}.inResponseTo[0]`, `${at}.inResponseTo[2]`])
  })

  test('is not one that only looks like it', () => {
    const { message, unread } = said({
      inResponseTo: [{ identifier: { value: 'urn:uuid:3b6f1c02-5d7a-4e19-9a41-20c4d8e7f1aa' } }],
    })
    expect(message).not.toHaveProperty('about')
    expect(unread).toEqual([`${at}.inResponseTo[0]`])
  })

  test.each([
    ['svar', [`content-advised ${at}.inResponseTo`]],
    ['komplettering', [`content-advised ${at}.inResponseTo`]],
    ['fraga', []],
    ['information', []],
  ])('is missed in a %s: %j', (code, issues) => {
    const { message, issues: found } = after(({ the }) => {
      the('Communication').category = [{ coding: [{ system, code }] }]
      delete the('Communication').inResponseTo
    })
    expect(message).toMatchObject({ kind: code })
    expect(found).toEqual(issues)
  })

  test('is what the registry knows it by', () => {
    expect(mappingOf(meddelande).about?.(meddelande)).toBe(meddelande.about)
    const { about: _, ...question } = { ...meddelande, kind: 'fraga' as const }
    expect(mappingOf(meddelande).about?.(question)).toBeUndefined()
  })
})

describe('the text of a meddelande', () => {
  test('is the first payload that is text', () => {
    const { message, unread } = after(
      ({ the, to }) =>
        (the('Communication').payload = [
          { contentReference: to('Organization') },
          { contentString: 'Ett' },
          { contentString: 'Två' },
        ]),
    )
    expect(message).toMatchObject({ text: 'Ett' })
    expect(unread).toEqual([`${at}.payload[0]`, `${at}.payload[2]`])
  })

  test.each([
    ['with text on no further ground', () => said({ extension: [] }), [`content-advised ${at}.extension`]],
    ['with ground and no text', () => said({ payload: [] }), [`content-advised ${at}.payload`]],
    ['with neither', () => said({ extension: [], payload: [] }), []],
  ])('is asked about %s', (_what, read, issues) => {
    expect(read().issues).toEqual(issues)
  })

  test.each([
    ['halsoOchSjukvard', 'samtycke', true],
    ['socialtjanst', 'menprovning', true],
    ['utforare', 'samtycke', false],
    ['halsoOchSjukvard', 'lagen', false],
  ] as const)('is told to %s on the ground of %s: %s', (recipientKind, legalBasis, isTold) => {
    const result = minimise({ ...meddelande, legalBasis }, { recipientKind, items: contentItems })
    expect('message' in result && result.message.text).toBe(isTold ? meddelande.text : undefined)
    expect('message' in result && result.message.kind).toBe('svar')
  })
})

describe('the page of a meddelande', () => {
  const { page } = mappingOf(meddelande)

  test('asks for an answer to a question, and for nothing after an answer', () => {
    expect(page({ ...meddelande, kind: 'fraga' }).request).toBe(
      'Enheten nedan har en fråga om patienten. Besvara den.',
    )
    expect(page(meddelande).request).toBe('Enheten nedan besvarar ert meddelande. Läs svaret.')
  })

  test('says whom to ask when the text is withheld', () => {
    const { text: _, ...rest } = meddelande
    expect(page(rest).request).toContain('Kontakta enheten.')
    const labels = page(rest).sections.flatMap(({ rows }) => rows.map(({ label }) => label))
    expect(labels).toContain('Från enhet')
    expect(labels).not.toContain('Text')
  })
})
