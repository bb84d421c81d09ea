// What the messaging rules say of a Bundle, in the form tests compare.
import type { Bundle } from '@medplum/fhirtypes'
import type { Issue } from '../../src/domain/issue.js'
import { contextOf } from '../../src/profiles/messaging/context.js'
import { checkMessage } from '../../src/profiles/messaging/message-rules.js'

export const issuesOf = (bundle: Bundle): Issue[] => checkMessage(contextOf(bundle))

/** `code at path`, one per issue. */
export const faultsOf = (bundle: Bundle): string[] =>
  issuesOf(bundle).map(({ code, at }) => `${code} at ${at}`)

export const codesOf = (bundle: Bundle): string[] => issuesOf(bundle).map(({ code }) => code)
