import type { Communication, Consent } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { dateInUtc } from '../../../src/domain/local-date.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { readLus } from '../../../src/mappings/lus-form.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { addresseesOf } from '../../../src/routing/addressees.js'
import type { Concerned } from '../../../src/routing/concerned.js'
import { indexDirectory } from '../../../src/routing/directory.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { units } from '../../helpers/messages.js'
import { sampleOf } from '../../helpers/samples/index.js'

const { vardbegaran } = sampleOf
const at = 'Bundle.entry[4].resource'
const consentAt = 'Bundle.entry[5].resource'

const after = (change: Change) => readChanged(vardbegaran, change)
const said = (elements: Partial<Communication>) =>
  after(({ the }) => Object.assign(the('Communication'), elements))
const consented = (elements: Partial<Consent>) => after(({ the }) => Object.assign(the('Consent'), elements))

describe('a vårdbegäran', () => {
  const ground = (valueCode: string) => [
    { url: 'https://lus-gateway.example/fhir/StructureDefinition/legal-basis', valueCode },
  ]

  test('is sent on consent', () => {
    expect(said({ extension: ground('samtycke') }).issues).toEqual([])
  })

  test.each(['lagen', 'menprovning', 'annat'])('is not sent on the ground of %s', (code) => {
    expect(said({ extension: ground(code) }).issues).toEqual([`code-unknown ${at}.extension[0].valueCode`])
  })

  test('is not sent on no ground', () => {
    expect(said({ extension: [] }).issues).toEqual([`content-missing ${at}.extension`])
  })

  test('has no other ground in its lus form either', () => {
    expect(readLus({ ...vardbegaran, legalBasis: 'lagen' })).toMatchObject({
      ok: false,
      issues: [{ code: 'lus-form', at: 'legalBasis' }],
    })
  })

  test('must say what is asked for, or its sender is advised', () => {
    expect(after(({ the }) => the('Communication').payload?.shift()).issues).toEqual([
      `content-advised ${at}.payload`,
    ])
  })
})

describe('the consent to a vårdbegäran', () => {
  test('need not come along, which its sender is advised about', () => {
    const { message, issues } = said({ about: [] })
    expect(message).toBeDefined()
    expect(message).not.toHaveProperty('consent')
    expect(issues).toEqual([`content-advised ${at}.about`])
  })

  test('is the first Consent among what the Communication is about', () => {
    const { message, unread } = after(({ the, to }) =>
      the('Communication').about?.unshift(to('Organization')),
    )
    expect(message).toMatchObject({ consent: vardbegaran.consent })
    expect(unread).toEqual([`${at}.about[0]`])
  })

  test.each(['draft', 'proposed', 'rejected', 'inactive', 'entered-in-error'] as const)(
    'is none when it is %s',
    (status) => {
      expect(consented({ status }).issues).toEqual([`code-unknown ${consentAt}.status`])
    },
  )

  test('is none when it forbids', () => {
    expect(consented({ provision: { type: 'deny' } }).issues).toEqual([
      `code-unknown ${consentAt}.provision.type`,
    ])
    expect(consented({ provision: { type: 'permit' } })).toMatchObject({
      issues: [],
      unread: [`${consentAt}.provision`],
    })
  })

  test('says when it was given, with time and zone', () => {
    expect(consented({ dateTime: '2026-11-01' }).issues).toEqual([`time-without-zone ${consentAt}.dateTime`])
    expect(after(({ the }) => delete the('Consent').dateTime).issues).toEqual([
      `content-missing ${consentAt}.dateTime`,
    ])
  })

  test('of somebody else is a fault', () => {
    const identifier = {
      system: 'http://electronichealth.se/identifier/personnummer',
      value: '200001252386',
    }
    expect(consented({ patient: { identifier } }).issues).toEqual([`several-patients ${consentAt}.patient`])
  })

  test('names what it says beside as unread', () => {
    const { unread } = consented({
      scope: { coding: [{ code: 'research' }] },
      policyRule: { text: 'Lokal rutin' },
      performer: [{ display: 'God man' }],
      organization: [{ display: 'Annan enhet' }],
    })
    const elements = ['scope', 'policyRule', 'organization[0]', 'performer[0]']
    expect(unread).toEqual(elements.map((element) => `${consentAt}.${element}`))
  })
})

describe('the texts of a vårdbegäran', () => {
  test('are told apart by their names, in any order', () => {
    const { message, unread } = after(({ the }) => the('Communication').payload?.reverse())
    const { request, state, services } = vardbegaran
    expect(message).toMatchObject({ request, state, services })
    expect(unread).toEqual([])
  })

  test('are a request where they have no name', () => {
    const { message, unread } = said({ payload: [{ contentString: 'Ett' }, { contentString: 'Två' }] })
    expect(message).toMatchObject({ request: 'Ett' })
    expect(message).not.toHaveProperty('state')
    expect(unread).toEqual([`${at}.payload[1]`])
  })

  test('have no name that is not of the list', () => {
    const { issues } = after(({ the }) => {
      const [first] = the('Communication').payload ?? []
      const [coding] = first?.extension?.[0]?.valueCodeableConcept?.coding ?? []
      Object.assign(coding ?? {}, { code: 'diagnos' })
    })
    const concept = `${at}.payload[0].extension[0].valueCodeableConcept`
    expect(issues).toContain(`code-unknown ${concept}.coding[0].code`)
  })

  test.each([
    ['halsoOchSjukvard', true],
    ['socialtjanst', false],
    ['utforare', false],
  ] as const)('are told to %s: %s', (recipientKind, isTold) => {
    const result = minimise(vardbegaran, { recipientKind, items: contentItems })
    expect('message' in result && result.message).toMatchObject({ consent: vardbegaran.consent })
    for (const text of ['request', 'state', 'services'] as const)
      expect('message' in result && result.message[text]).toBe(isTold ? vardbegaran[text] : undefined)
  })
})

describe('the receiver of a vårdbegäran', () => {
  const unit = { hsaId: units.hospital, name: 'Provsjukhuset', kind: 'slutenvard' as const }
  const concerned: Concerned = {
    directory: indexDirectory([{ ...unit, areas: [], channels: [] }]),
    self: units.ward,
    on: dateInUtc(Date.UTC(2026, 10, 1)),
    parties: [units.hospital],
    asker: units.hospital,
    told: [units.hospital],
  }

  test('is the one that the sender names', () => {
    expect(addresseesOf(vardbegaran, concerned)).toMatchObject({
      ok: true,
      value: { addressees: [{ unit: { hsaId: units.hospital } }], named: true },
    })
  })

  test('is nobody else, though the case has parties', () => {
    const { receiver: _, ...unnamed } = vardbegaran
    for (const message of [unnamed, { ...vardbegaran, receiver: { hsaId: concerned.self } }])
      expect(addresseesOf(message, concerned)).toMatchObject({
        ok: false,
        issues: [{ code: 'receiver-unnamed' }],
      })
  })
})

describe('the page of a vårdbegäran', () => {
  const { page } = mappingOf(vardbegaran)

  test('says when the patient consented', () => {
    const rows = page(vardbegaran).sections.flatMap((section) => section.rows)
    expect(rows).toContainEqual({ label: 'Patienten samtyckte', value: '2026-11-01 kl. 20.05' })
  })

  test('says whom to ask when the request is withheld', () => {
    const { request: _, ...rest } = vardbegaran
    expect(page(rest).request).toContain('Kontakta enheten')
  })
})
