// R9, R21-R24: messages that answer others.
import type { Bundle, MessageHeaderResponse } from '@medplum/fhirtypes'
import { describe, expect, it } from 'vitest'
import { headerOf, messageBundle, resourceOf, responseBundle } from '../../../helpers/message-bundle.js'
import { codesOf, faultsOf } from '../../../helpers/message-issues.js'

const response = 'Bundle.entry[0].resource.response'

function faultsAfter(change: (response: MessageHeaderResponse, bundle: Bundle) => void): string[] {
  const bundle = responseBundle()
  const found = headerOf(bundle).response
  if (found === undefined) throw new Error('no response')
  change(found, bundle)
  return faultsOf(bundle)
}

it('a response that keeps every rule has no issues', () => {
  expect(faultsOf(responseBundle())).toEqual([])
})

describe('R9: the details are in the message', () => {
  it('details that are nowhere or outside are refused', () => {
    expect(
      faultsAfter((answer) => (answer.details = { reference: 'https://other.example/OperationOutcome/1' })),
    ).toContain(`details-not-in-message at ${response}.details`)
    expect(faultsAfter((answer) => (answer.details = { display: 'see the log' }))).toContain(
      `details-not-in-message at ${response}.details`,
    )
  })

  it('details in the message pass, as entry or contained, and a response without details', () => {
    expect(codesOf(responseBundle())).not.toContain('details-not-in-message')
    expect(
      faultsAfter((answer, bundle) => {
        headerOf(bundle).contained = [{ ...resourceOf(bundle, 'OperationOutcome'), id: 'outcome' }]
        answer.details = { reference: '#outcome' }
        bundle.entry?.pop()
      }),
    ).toEqual([])
    expect(
      faultsAfter((answer, bundle) => {
        delete answer.details
        bundle.entry?.pop()
      }),
    ).toEqual([])
  })
})

describe('R21: response is present exactly in a response', () => {
  it('a focus on an OperationOutcome without response is refused', () => {
    const bundle = responseBundle()
    const { response: answer } = headerOf(bundle)
    headerOf(bundle).focus = [{ reference: answer?.details?.reference ?? '' }]
    delete headerOf(bundle).response
    expect(codesOf(bundle)).toContain('response-missing')
  })

  it('a request without and a response with it pass', () => {
    expect(codesOf(messageBundle())).not.toContain('response-missing')
    expect(codesOf(responseBundle())).not.toContain('response-missing')
  })
})

describe('R22: the response names the request by its MessageHeader.id', () => {
  it('a URN is no id', () => {
    expect(
      faultsAfter((answer) => (answer.identifier = 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cff')),
    ).toEqual([`response-identifier at ${response}.identifier`])
  })

  it('a missing identifier is refused without throwing', () => {
    expect(faultsAfter((answer) => Reflect.deleteProperty(answer, 'identifier'))).toEqual([
      `response-identifier at ${response}.identifier`,
    ])
  })

  it('an id passes, UUID or not', () => {
    expect(faultsAfter((answer) => (answer.identifier = 'ejklfdsio8kla'))).toEqual([])
  })
})

describe('R23: the response code', () => {
  it('a code outside the required binding is refused', () => {
    expect(faultsAfter((answer) => Object.assign(answer, { code: 'AA' }))).toEqual([
      `response-code at ${response}.code`,
    ])
  })

  it('a fatal error without narrative is noted', () => {
    expect(faultsAfter((answer) => (answer.code = 'fatal-error'))).toEqual([
      `response-narrative-missing at ${response}`,
    ])
  })

  it.each(['ok', 'transient-error', 'fatal-error'] as const)('%s with narrative passes', (code) => {
    expect(
      faultsAfter((answer, bundle) => {
        answer.code = code
        resourceOf(bundle, 'OperationOutcome').text = {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml">Described.</div>',
        }
      }),
    ).toEqual([])
  })
})

describe('R24: the details are an OperationOutcome that fits the code', () => {
  it('details of another type are refused', () => {
    expect(
      faultsAfter((answer, bundle) => {
        bundle.entry = [
          ...(bundle.entry ?? []).slice(0, 1),
          {
            fullUrl: 'https://a.example/fhir/Basic/b',
            resource: { resourceType: 'Basic', id: 'b', code: { text: 'x' } },
          },
        ]
        answer.details = { reference: 'https://a.example/fhir/Basic/b' }
      }),
    ).toEqual([`details-not-outcome at ${response}.details`])
  })

  it.each(['error', 'fatal'] as const)('ok with an issue of severity %s is refused', (severity) => {
    expect(
      faultsAfter((_, bundle) =>
        resourceOf(bundle, 'OperationOutcome').issue.push({ severity, code: 'invalid' }),
      ),
    ).toEqual([`response-code-contradicts at ${response}.code`])
  })

  it('ok with a warning passes, and an error code with an error', () => {
    expect(
      faultsAfter((_, bundle) =>
        resourceOf(bundle, 'OperationOutcome').issue.push({ severity: 'warning', code: 'invalid' }),
      ),
    ).toEqual([])
    expect(
      faultsAfter((answer, bundle) => {
        answer.code = 'transient-error'
        resourceOf(bundle, 'OperationOutcome').issue.push({ severity: 'error', code: 'transient' })
      }),
    ).toEqual([])
  })
})
