// Issues as FHIR tells them: an OperationOutcome with English text, Swedish display and a narrative in both.
import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes'
import { issue, issueCatalogue, issueText, isError, type Issue } from '../../domain/issue.js'
import { issueCodeSystem } from '../canonical.js'

/** More issues than anybody reads; without an end, a message of small faults would be answered by a huge outcome. */
const most = 200

interface Told {
  /** Where it is a resource of a message; an HTTP answer needs none. */
  readonly id?: string
  /** What is said where there are no issues: `no-faults` of what was only looked at. */
  readonly none?: 'message-processed' | 'no-faults'
}

/**
 * The issues as an OperationOutcome: errors first when there are too many to list, a note that all is well when there
 * are none (OperationOutcome.issue is 1..*). Holds nothing that a sender wrote: texts come from the catalogue.
 */
export function operationOutcome(
  issues: readonly Issue[],
  { id, none = 'message-processed' }: Told = {},
): OperationOutcome {
  const listed = issues.length === 0 ? [issue(none, '')] : listedOf(issues)
  return {
    resourceType: 'OperationOutcome',
    ...(id === undefined ? {} : { id }),
    text: { status: 'generated', div: narrative(listed) },
    issue: listed.map(outcomeIssue),
  }
}

function listedOf(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= most) return issues
  const whole = issues.filter((each) => !isRemainder(each))
  const worstFirst = [...whole.filter(isError), ...whole.filter((each) => !isError(each))]
  const unlisted = issues
    .filter(isRemainder)
    .reduce((sum, { details }) => sum + Number(details?.['count']), 0)
  const count = whole.length - most + unlisted
  return [...worstFirst.slice(0, most), issue('issues-left-out', '', { count })]
}

/** Stands for faults that the validator has not listed one by one. */
const isRemainder = ({ code }: Issue): boolean => code === 'too-many-faults'

function outcomeIssue(each: Issue): OperationOutcomeIssue {
  const { type, mender, rule } = issueCatalogue[each.code]
  return {
    severity: each.severity,
    code: type as OperationOutcomeIssue['code'],
    details: {
      coding: [{ system: issueCodeSystem, code: each.code, display: issueText(each, 'sv') }],
      text: issueText(each, 'en'),
    },
    diagnostics: `${mender === 'nobody' ? '' : `To be mended by: ${mender}. `}Rule: ${rule}.`,
    ...(each.at === '' ? {} : { expression: [each.at] }),
  }
}

/** R23: the narrative SHALL describe why a message was rejected. */
const narrative = (issues: readonly Issue[]): string =>
  `<div xmlns="http://www.w3.org/1999/xhtml">${list(issues, 'en')}${list(issues, 'sv')}</div>`

function list(issues: readonly Issue[], language: 'en' | 'sv'): string {
  const items = issues.map((each) => `<li>${escaped(sentence(each, language))}</li>`)
  return `<ul lang="${language}" xml:lang="${language}">${items.join('')}</ul>`
}

const sentence = (each: Issue, language: 'en' | 'sv'): string =>
  each.at === '' ? issueText(each, language) : `${issueText(each, language)} (${each.at})`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
