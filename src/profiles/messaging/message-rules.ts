// The messaging rules of a message Bundle in one list, each with its number (fhir-messaging.md section 1).
import type { Issue } from '../../domain/issue.js'
import { hasHeader, type Check, type HeaderContext, type MessageContext } from './context.js'
import * as bundle from './rules/bundle.js'
import * as focus from './rules/focus.js'
import { fullUrlsFit } from './rules/full-urls.js'
import * as header from './rules/header.js'
import { onePatient } from './rules/one-patient.js'
import * as participants from './rules/participants.js'
import * as references from './rules/references.js'
import * as response from './rules/response.js'

export interface Rule {
  /** R-number, or the name of a rule of our own. */
  readonly rule: string
  readonly check: Check<MessageContext>
}

const onBundle = (rule: string, check: Check): Rule => ({ rule, check })

/** A rule about the header is silent where there is none: R2 has said so. */
const onHeader = (rule: string, check: Check<HeaderContext>): Rule => ({
  rule,
  check: (context) => (hasHeader(context) ? check(context) : []),
})

/**
 * R13 is a matter of policy (policy.ts), R17 needs this installation's addresses (`addressedTo`), R26 asks nothing,
 * R27 and R28 concern what the gateway sends.
 */
export const messageRules: readonly Rule[] = [
  onBundle('R1', bundle.typeIsMessage),
  onBundle('R2', bundle.headerIsFirst),
  onBundle('R3', bundle.nothingOfOtherBundles),
  onBundle('R4', bundle.fullUrlsDiffer),
  onBundle('R5', bundle.fullUrlsNameNoVersion),
  onBundle('R5', bundle.entriesHaveResources),
  onBundle('R6', fullUrlsFit),
  onBundle('R7, R8', references.referencesResolve),
  onHeader('R9', focus.focusIsInMessage),
  onHeader('R9', response.detailsAreInMessage),
  onHeader('R10', references.entriesAreReachable),
  onBundle('R11', bundle.timestampIsThere),
  onBundle('R12', bundle.idsAreWellFormed),
  onHeader('R14', header.eventIsNamed),
  onHeader('R15', header.sourceHasEndpoint),
  onHeader('R16', participants.destinationsHaveEndpoints),
  onHeader('R16, R18', participants.participantsFit),
  onHeader('R19', focus.focusIsRoot),
  onHeader('R20', header.reasonIsOfItsSystem),
  onHeader('R21', response.responseSaysSo),
  onHeader('R22', response.responseNamesRequest),
  onHeader('R23', response.responseCodeIsKnown),
  onHeader('R23', response.fatalErrorIsDescribed),
  onHeader('R24', response.detailsAreOutcome),
  onHeader('R24', response.responseCodeFitsDetails),
  onHeader('R25', header.responseWishIsKnown),
  onHeader('R38b', header.headerHasId),
  onHeader('one patient', onePatient),
  onBundle('one message', bundle.noBundleInside),
]

/** Every fault of a structurally valid Bundle as a message, with catalogue severities; see `applyPolicy`. */
export const checkMessage = (context: MessageContext): Issue[] =>
  messageRules.flatMap(({ check }) => check(context))
