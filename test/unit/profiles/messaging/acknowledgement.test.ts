// R12, R14-R16, R21-R24: the acknowledgement the gateway sends.
import { describe, expect, it } from 'vitest'
import { parseMessageId } from '../../../../src/domain/envelope.js'
import { issue, issueText, type Issue } from '../../../../src/domain/issue.js'
import { parseTimestamp } from '../../../../src/domain/time.js'
import { issueCodeSystem } from '../../../../src/profiles/canonical.js'
import { operationOutcome } from '../../../../src/profiles/messaging/outcome.js'
import { acknowledgement, type Acknowledgement } from '../../../../src/profiles/messaging/response.js'
import { headerOf, resourceOf } from '../../../helpers/message-bundle.js'
import { faultsOf } from '../../../helpers/message-issues.js'

const headerId = parseMessageId('request-1')
const at = parseTimestamp('2026-11-02T12:00:00+01:00')
if (headerId === undefined || at === undefined) throw new Error('bad test data')

const input: Acknowledgement = {
  request: {
    headerId,
    senderEndpoint: 'https://ehr.example/fhir',
    event: { system: 'https://lus-gateway.example/fhir/CodeSystem/event', code: 'inskrivningsmeddelande' },
  },
  code: 'ok',
  issues: [],
  ids: {
    bundleId: '0f0c7a9e-52a8-4b0e-8a52-9e5b5f4d7a20',
    headerId: '0f0c7a9e-52a8-4b0e-8a52-9e5b5f4d7a21',
    outcomeId: '0f0c7a9e-52a8-4b0e-8a52-9e5b5f4d7a22',
  },
  at,
  self: { endpoint: 'https://gateway.example/fhir', name: 'Testförmedlaren' },
}

const fault: Issue = issue('source-endpoint', 'Bundle.entry[0].resource.source')
const caution: Issue = issue('timestamp-missing', 'Bundle')

describe('the acknowledgement', () => {
  it.each([
    ['ok', []],
    ['ok', [caution]],
    ['transient-error', [issue('unavailable', '')]],
    ['fatal-error', [caution, fault]],
  ] as const)('keeps every messaging rule as %s with issues %j', (code, issues) => {
    expect(faultsOf(acknowledgement({ ...input, code, issues }))).toEqual([])
  })

  it('R16, R22: goes to where the request came from and names it', () => {
    const header = headerOf(acknowledgement(input))
    expect(header).toMatchObject({
      destination: [{ endpoint: 'https://ehr.example/fhir' }],
      source: { endpoint: 'https://gateway.example/fhir', name: 'Testförmedlaren' },
      response: { identifier: 'request-1', code: 'ok' },
      eventCoding: input.request.event,
    })
  })

  it('repeats no event it does not know, nor anything beside system and code', () => {
    const event = { system: 'urn:x', code: 'y', display: 'Tolv Testberg' }
    const known = acknowledgement({ ...input, request: { ...input.request, event } })
    expect(JSON.stringify(known)).not.toContain('Testberg')
    const unknown = headerOf(acknowledgement({ ...input, request: { ...input.request, event: undefined } }))
    expect(unknown.eventUri).toBe('https://lus-gateway.example/fhir/unknown-event')
  })

  it('R24: ok carries warnings', () => {
    const outcome = resourceOf(acknowledgement({ ...input, issues: [caution] }), 'OperationOutcome')
    expect(outcome.issue.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('R24: a code that contradicts the issues is a bug', () => {
    expect(() => acknowledgement({ ...input, issues: [fault] })).toThrow('R24')
    expect(() => acknowledgement({ ...input, code: 'fatal-error', issues: [caution] })).toThrow('R24')
  })
})

describe('the OperationOutcome', () => {
  it('tells code, place, both languages, who can mend it and by which rule', () => {
    expect(operationOutcome([fault]).issue).toEqual([
      {
        severity: 'error',
        code: 'required',
        details: {
          coding: [{ system: issueCodeSystem, code: 'source-endpoint', display: issueText(fault, 'sv') }],
          text: issueText(fault, 'en'),
        },
        diagnostics: 'To be mended by: sender. Rule: R15.',
        expression: ['Bundle.entry[0].resource.source'],
      },
    ])
  })

  it('leaves out the place where there is none', () => {
    expect(operationOutcome([issue('not-json', '')]).issue[0]).not.toHaveProperty('expression')
  })

  it('R23: describes every issue in its narrative, in both languages', () => {
    const div = operationOutcome([fault, caution]).text?.div
    for (const each of [fault, caution])
      for (const language of ['en', 'sv'] as const) expect(div).toContain(issueText(each, language))
  })

  it('writes a narrative that is XHTML whatever stands in the texts', () => {
    const odd = issue('participant-type', 'Bundle', { expected: '<b>"A" & B</b>' })
    expect(operationOutcome([odd]).text?.div).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;')
  })

  it('says that all is well when there is nothing to say', () => {
    expect(operationOutcome([]).issue).toMatchObject([{ severity: 'information', code: 'informational' }])
  })

  it('lists no more than 200 issues, errors first, and counts the rest', () => {
    const many = [...Array.from({ length: 250 }, () => caution), fault]
    const { issue: listed } = operationOutcome(many)
    expect(listed).toHaveLength(201)
    expect(listed[0]?.severity).toBe('error')
    expect(listed.at(-1)?.details?.text).toBe('51 more issues are not listed.')
  })

  it('counts with the rest what the validator has not listed one by one', () => {
    const many = [
      ...Array.from({ length: 500 }, () => fault),
      issue('too-many-faults', 'Bundle', { count: 1500 }),
    ]
    const { issue: listed } = operationOutcome(many)
    expect(listed).toHaveLength(201)
    expect(listed.at(-1)?.details?.text).toBe('1800 more issues are not listed.')
  })

  it('names nobody to mend a note', () => {
    for (const none of ['message-processed', 'no-faults'] as const)
      expect(operationOutcome([], { none }).issue[0]?.diagnostics).toMatch(/^Rule: [^.]+\.$/)
    expect(operationOutcome([fault]).issue[0]?.diagnostics).toContain('To be mended by: sender.')
  })
})
