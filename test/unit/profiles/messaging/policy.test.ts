// R13: HL7's own examples break rules; how severe that is, is each partner's policy.
import type { Bundle } from '@medplum/fhirtypes'
import { describe, expect, it } from 'vitest'
import { isError, issue, issueCatalogue, type IssueCode } from '../../../../src/domain/issue.js'
import {
  applyPolicy,
  isRelaxable,
  relaxableCodes,
  type SeverityPolicy,
} from '../../../../src/profiles/messaging/policy.js'
import { headerOf, messageBundle, resourceOf, responseBundle } from '../../../helpers/message-bundle.js'
import { issuesOf } from '../../../helpers/message-issues.js'

const strict: SeverityPolicy = { preset: 'strict' }
const lenient: SeverityPolicy = { preset: 'lenient' }

const told = (bundle: Bundle, policy: SeverityPolicy): string[] =>
  applyPolicy(issuesOf(bundle), policy).map(({ code, severity }) => `${severity} ${code}`)

/** As HL7's Bundle-3a0707d3: the header's id is not the UUID of its fullUrl, details are relative though it is a URN. */
function exampleResponse(): Bundle {
  const bundle = responseBundle()
  const outcome = resourceOf(bundle, 'OperationOutcome').id
  const header = headerOf(bundle)
  header.id = '1cbdfb97-5859-48a4-8301-d54eab818d68'
  if (header.response) header.response.details = { reference: `OperationOutcome/${outcome}` }
  return bundle
}

/** As HL7's Bundle-10bb101f: the fullUrl ends with pat12, the id is pat2; references name the fullUrl. */
function exampleRequest(): Bundle {
  const text = JSON.stringify(messageBundle('restful'))
  const id = resourceOf(messageBundle('restful'), 'Patient').id ?? ''
  const bundle = JSON.parse(text.replaceAll(`Patient/${id}`, 'Patient/pat12')) as Bundle
  resourceOf(bundle, 'Patient').id = 'pat2'
  return bundle
}

describe('R13: the trap set', () => {
  it('strict flags a header id other than the UUID, and refuses details under another base', () => {
    expect(told(exampleResponse(), strict)).toEqual([
      'warning fullurl-uuid-differs',
      'error reference-other-base',
      'warning entry-unreachable',
    ])
  })

  it('strict refuses a fullUrl that does not fit the id', () => {
    expect(told(exampleRequest(), strict)).toEqual(['error fullurl-id-mismatch'])
  })

  it('lenient accepts both with warnings', () => {
    expect(told(exampleResponse(), lenient)).toEqual([
      'warning reference-other-base',
      'warning entry-unreachable',
    ])
    expect(told(exampleRequest(), lenient)).toEqual(['warning fullurl-id-mismatch'])
  })
})

describe('severities of a policy', () => {
  const issues = [issue('fullurl-relative', 'Bundle.entry[1].fullUrl'), issue('timestamp-missing', 'Bundle')]

  it('strict is the catalogue', () => {
    expect(applyPolicy(issues, strict)).toEqual(issues)
  })

  it('an override goes before the preset, up, down or away', () => {
    const policy: SeverityPolicy = {
      preset: 'lenient',
      overrides: { 'fullurl-relative': 'error', 'timestamp-missing': 'ignore' },
    }
    expect(applyPolicy(issues, policy)).toEqual([{ ...issues[0], severity: 'error' }])
    expect(
      applyPolicy(issues, { preset: 'strict', overrides: { 'timestamp-missing': 'error' } })[1],
    ).toMatchObject({
      severity: 'error',
    })
  })

  it.each([
    'bundle-not-message',
    'header-not-first',
    'fullurl-duplicate',
    'reference-dangling',
    'focus-not-in-message',
    'details-not-in-message',
    'source-endpoint',
    'header-id-missing',
    'several-patients',
    'nested-bundle',
  ] satisfies IssueCode[])('%s can never be relaxed, not even by a configuration that tries', (code) => {
    const overrides = { [code]: 'ignore' } as SeverityPolicy['overrides'] & object
    expect(isRelaxable(code)).toBe(false)
    expect(applyPolicy([issue(code, 'Bundle')], { preset: 'lenient', overrides }).some(isError)).toBe(true)
  })

  it('lenient refuses no code that can be relaxed, and a message without source all the same', () => {
    const relaxed = applyPolicy(
      relaxableCodes.map((code) => issue(code, 'Bundle')),
      lenient,
    )
    expect(relaxed.filter(isError)).toEqual([])
    const bundle = messageBundle('restful')
    headerOf(bundle).source.endpoint = 'nowhere'
    expect(told(bundle, lenient)).toEqual(['error source-endpoint'])
  })

  it('only codes of the catalogue are named', () => {
    expect(relaxableCodes.filter((code) => !(code in issueCatalogue))).toEqual([])
  })
})
