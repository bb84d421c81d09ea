// R9, R14-R20, R25 and R38b: the MessageHeader and what it is about.
import { describe, expect, it } from 'vitest'
import type { Bundle, Reference } from '@medplum/fhirtypes'
import { responseWish } from '../../../../src/profiles/messaging/rules/header.js'
import { addressedTo } from '../../../../src/profiles/messaging/rules/participants.js'
import { headerOf, ids, messageBundle, resourceOf } from '../../../helpers/message-bundle.js'
import { codesOf, faultsOf } from '../../../helpers/message-issues.js'

const to = (name: keyof typeof ids): { reference: string } => ({ reference: `urn:uuid:${ids[name]}` })
const nowhere: Reference = { reference: 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cff' }
const header = 'Bundle.entry[0].resource'

/** The faults of a good message after one change. */
function faultsAfter(change: (bundle: Bundle) => void): string[] {
  const bundle = messageBundle()
  change(bundle)
  return faultsOf(bundle)
}

it('a message without MessageHeader gets no issue about its header', () => {
  const codes = codesOf({ ...messageBundle(), entry: (messageBundle().entry ?? []).slice(1) })
  expect(new Set(codes)).toEqual(new Set(['header-not-first']))
})

describe('R9: every focus is in the message', () => {
  const withFocus = (focus: Reference): string[] =>
    faultsAfter((bundle) => headerOf(bundle).focus?.push(focus))

  it('a focus that is nowhere, outside or only named by identifier is refused', () => {
    expect(withFocus(nowhere)).toContain(`focus-not-in-message at ${header}.focus[2]`)
    expect(withFocus({ reference: 'https://other.example/fhir/Task/1' })).toEqual([
      `focus-not-in-message at ${header}.focus[2]`,
    ])
    expect(withFocus({ identifier: { value: '1' } })).toEqual([`focus-not-in-message at ${header}.focus[2]`])
  })

  it('a focus under another base is not in the message', () => {
    expect(withFocus({ reference: `Task/${ids.task}` })).toEqual([
      `reference-other-base at ${header}.focus[2].reference`,
      `focus-not-in-message at ${header}.focus[2]`,
    ])
  })

  it('a focus in the message passes', () => {
    expect(withFocus(to('coverage'))).toEqual([])
  })
})

describe('R14: the event is named', () => {
  it('no event, or a coding without code, is refused', () => {
    expect(faultsAfter((bundle) => delete headerOf(bundle).eventCoding)).toEqual([
      `event-missing at ${header}`,
    ])
    expect(faultsAfter((bundle) => (headerOf(bundle).eventCoding = { display: 'Admission' }))).toEqual([
      `event-missing at ${header}`,
    ])
  })

  it('a coding passes, and a URI', () => {
    expect(codesOf(messageBundle())).not.toContain('event-missing')
    const bundle = messageBundle()
    delete headerOf(bundle).eventCoding
    headerOf(bundle).eventUri = 'https://example.org/event'
    expect(faultsOf(bundle)).toEqual([])
  })
})

describe('R15: the source has an address for responses', () => {
  it.each(['', 'fhir', '/fhir', 'ehr.example/fhir'])('"%s" is refused', (endpoint) => {
    expect(faultsAfter((bundle) => (headerOf(bundle).source.endpoint = endpoint))).toEqual([
      `source-endpoint at ${header}.source`,
    ])
  })

  it('a missing source is refused without throwing', () => {
    expect(faultsAfter((bundle) => Reflect.deleteProperty(headerOf(bundle), 'source'))).toEqual([
      `source-endpoint at ${header}.source`,
    ])
  })

  it.each(['https://ehr.example/fhir', 'urn:oid:1.2.752.1', 'mllp://10.0.0.1:2575'])(
    '%s passes',
    (endpoint) => {
      expect(faultsAfter((bundle) => (headerOf(bundle).source.endpoint = endpoint))).toEqual([])
    },
  )
})

describe('R16: destinations', () => {
  it('none at all is a warning', () => {
    expect(
      faultsAfter((bundle) => {
        delete headerOf(bundle).destination
        delete resourceOf(bundle, 'Task').owner
        bundle.entry?.splice(5, 1)
      }),
    ).toEqual([`destination-missing at ${header}`])
  })

  it('one without an absolute address is refused', () => {
    expect(faultsAfter((bundle) => headerOf(bundle).destination?.push({ endpoint: 'fhir' }))).toEqual([
      `destination-endpoint at ${header}.destination[1]`,
    ])
  })

  it('target must be a Device, receiver a person or organisation', () => {
    expect(
      faultsAfter((bundle) =>
        headerOf(bundle).destination?.push({
          endpoint: 'https://b.example/fhir',
          target: to('ward'),
          receiver: to('patient'),
        }),
      ),
    ).toEqual([
      `participant-type at ${header}.destination[1].target`,
      `participant-type at ${header}.destination[1].receiver`,
    ])
  })

  it('a destination with address and organisation passes', () => {
    expect(headerOf(messageBundle()).destination).toHaveLength(1)
    expect(faultsOf(messageBundle())).toEqual([])
  })
})

describe('R17: the message is meant for a destination served here', () => {
  const addressed = (...served: string[]): string[] =>
    addressedTo(headerOf(messageBundle()), new Set(served)).map(({ code }) => code)

  it('a message for others is refused', () => {
    expect(addressed('https://other.example/fhir')).toEqual(['not-addressed-here'])
  })

  it('a message for us passes, with or without closing slash, and one that names no destination', () => {
    expect(addressed('https://gateway.example/fhir', 'https://other.example/fhir')).toEqual([])
    const bundle = messageBundle()
    headerOf(bundle).destination = [{ endpoint: 'https://gateway.example/fhir/' }]
    expect(addressedTo(headerOf(bundle), new Set(['https://gateway.example/fhir']))).toEqual([])
    delete headerOf(bundle).destination
    expect(addressedTo(headerOf(bundle), new Set())).toEqual([])
  })
})

describe('R18: participants are of the types the header allows', () => {
  it.each(['sender', 'responsible', 'enterer', 'author'] as const)('%s may not be a patient', (role) => {
    expect(
      faultsAfter((bundle) => (headerOf(bundle)[role] = to('patient'))).filter((fault) =>
        fault.startsWith('participant-type'),
      ),
    ).toEqual([`participant-type at ${header}.${role}`])
  })

  it('an organisation may send but neither enter nor write', () => {
    expect(faultsAfter((bundle) => (headerOf(bundle).enterer = to('hospital')))).toEqual([
      `participant-type at ${header}.enterer`,
    ])
  })

  it('people and organisations pass', () => {
    expect(
      faultsAfter((bundle) =>
        Object.assign(headerOf(bundle), {
          sender: to('role'),
          responsible: to('region'),
          enterer: to('practitioner'),
        }),
      ),
    ).toEqual([])
  })

  it('a sender outside the message is not judged by its type', () => {
    expect(
      faultsAfter(
        (bundle) => (headerOf(bundle).sender = { reference: 'https://other.example/fhir/Organization/1' }),
      ),
    ).toEqual([])
  })
})

describe('R19: only roots are in focus', () => {
  it('a patient whom another focus has as subject is noted', () => {
    expect(faultsAfter((bundle) => headerOf(bundle).focus?.push(to('patient')))).toEqual([
      `focus-not-root at ${header}.focus[2]`,
    ])
  })

  it('an Encounter that a Task in focus refers to passes, and a patient alone in focus', () => {
    expect(faultsOf(messageBundle())).toEqual([])
    const bundle = messageBundle()
    headerOf(bundle).focus = [to('patient')]
    expect(codesOf(bundle)).not.toContain('focus-not-root')
  })
})

describe('R20: the reason is a code of its system', () => {
  const system = 'http://terminology.hl7.org/CodeSystem/message-reasons-encounter'
  const withReason = (coding: { system: string; code: string }): string[] =>
    faultsAfter((bundle) => (headerOf(bundle).reason = { coding: [coding] }))

  it('a code that the system lacks is noted', () => {
    expect(withReason({ system, code: 'holiday' })).toEqual([
      `reason-unknown at ${header}.reason.coding[0].code`,
    ])
  })

  it('its six codes pass, and codes of other systems', () => {
    for (const code of ['admit', 'discharge', 'absent', 'return', 'moved', 'edit'])
      expect(withReason({ system, code })).toEqual([])
    expect(withReason({ system: 'https://example.org/reasons', code: 'holiday' })).toEqual([])
  })
})

describe('R25: the wish for a response', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/messageheader-response-request'
  const withWish = (valueCode: string): Bundle => {
    const bundle = messageBundle()
    headerOf(bundle).extension = [
      { url: 'https://example.org/other', valueCode: 'x' },
      { url, valueCode },
    ]
    return bundle
  }

  it('an unknown code is refused and no wish', () => {
    expect(faultsOf(withWish('sometimes'))).toEqual([`response-wish-unknown at ${header}.extension[1]`])
    expect(responseWish(headerOf(withWish('sometimes')))).toBeUndefined()
  })

  it('an extension without a code is refused', () => {
    expect(faultsAfter((bundle) => (headerOf(bundle).extension = [{ url }]))).toEqual([
      `response-wish-unknown at ${header}.extension[0]`,
    ])
  })

  it.each(['always', 'on-error', 'never', 'on-success'])('%s passes and is read', (code) => {
    expect(faultsOf(withWish(code))).toEqual([])
    expect(responseWish(headerOf(withWish(code)))).toBe(code)
  })

  it('no extension is no wish', () => {
    expect(responseWish(headerOf(messageBundle()))).toBeUndefined()
  })
})

describe('R38b: the MessageHeader has an id', () => {
  it('a missing id is refused', () => {
    expect(faultsAfter((bundle) => delete headerOf(bundle).id)).toEqual([`header-id-missing at ${header}`])
  })

  it('an id passes', () => {
    expect(codesOf(messageBundle())).not.toContain('header-id-missing')
  })
})
