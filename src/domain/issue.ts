// Faults in a message are values: a code from a closed catalogue, where it is, and who can mend it.
import { contentIssues } from './issues/content.js'
import { caseIssues } from './issues/case.js'
import { deliveryIssues } from './issues/delivery.js'
import { identityIssues } from './issues/identity.js'
import { messagingIssues } from './issues/messaging.js'
import { structureIssues } from './issues/structure.js'
import { transportIssues } from './issues/transport.js'
import { xmlIssues } from './issues/xml.js'

export type Severity = 'fatal' | 'error' | 'warning' | 'information'

/** One row of the catalogue. Texts may hold `{name}` places, filled from `Issue.details`. */
export interface IssueDefinition {
  /** FHIR issue-type code (http://hl7.org/fhir/ValueSet/issue-type). */
  readonly type: string
  readonly severity: Severity
  /** HTTP status of an answer whose worst issue this is; 200 for warnings. */
  readonly status: number
  readonly en: string
  readonly sv: string
  /** `nobody` where there is nothing to mend. */
  readonly mender: 'sender' | 'operator' | 'vendor' | 'nobody'
  /** The rule that obliges it: R-number, invariant, paragraph or specification. */
  readonly rule: string
}

export const issueCatalogue = {
  ...transportIssues,
  ...xmlIssues,
  ...structureIssues,
  ...messagingIssues,
  ...contentIssues,
  ...identityIssues,
  ...caseIssues,
  ...deliveryIssues,
} as const

export type IssueCode = keyof typeof issueCatalogue

export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  /** FHIRPath of the element, made of known element names and indexes only: never of what the sender wrote. */
  readonly at: string
  /** Fillings for the text: words of our own (an expected system, a count), never a value of the message. */
  readonly details?: Readonly<Record<string, string | number>>
}

/** Makes an issue with its catalogue severity. */
export const issue = (
  code: IssueCode,
  at: string,
  details?: Readonly<Record<string, string | number>>,
): Issue => ({
  code,
  severity: issueCatalogue[code].severity,
  at,
  ...(details === undefined ? {} : { details }),
})

export const isError = ({ severity }: Issue): boolean => severity === 'error' || severity === 'fatal'

/** The catalogue's text with the issue's details filled in. */
export function issueText({ code, details = {} }: Issue, language: 'en' | 'sv'): string {
  return issueCatalogue[code][language].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(details[name] ?? place),
  )
}
