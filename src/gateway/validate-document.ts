// Everything the gateway can say of a FHIR document without taking it: structure, messaging rules, LUS content.
import type { Bundle } from '@medplum/fhirtypes'
import { issue, type Issue } from '../domain/issue.js'
import type { EpochMs } from '../domain/time.js'
import { fromFhir } from '../mappings/from-fhir.js'
import { systems } from '../mappings/shared/names.js'
import { timeIssues } from '../mappings/time-rules.js'
import { contextOf, hasHeader } from '../profiles/messaging/context.js'
import { checkMessage } from '../profiles/messaging/message-rules.js'
import { validateResource } from '../profiles/validator.js'
import { parseJson } from './json.js'
import { allFaults } from './readable-part.js'
import { toldOnce } from './told-once.js'

export interface Validation {
  /** False when the text is not JSON at all. */
  readonly readable: boolean
  readonly issues: readonly Issue[]
}

/**
 * A message of an event of ours is read as such too; any other resource is judged by FHIR alone.
 * @param now without it, times are not held against the clock
 */
export function validateDocument(text: string, now?: EpochMs): Validation {
  const parsed = parseJson(text)
  return parsed.ok
    ? { readable: true, issues: validateParsed(parsed.value, now) }
    : { readable: false, issues: parsed.issues }
}

/** The same of what has been parsed. */
export function validateParsed(resource: unknown, now?: EpochMs): readonly Issue[] {
  const structural = validateResource(resource)
  return isMessage(resource)
    ? allFaults(resource, structural, (bundle) => messageIssues(bundle, now))
    : structural
}

const isMessage = (value: unknown): value is Bundle =>
  typeof value === 'object' &&
  value !== null &&
  (value as Bundle).resourceType === 'Bundle' &&
  (value as Bundle).type === 'message'

function messageIssues(bundle: Bundle, now: EpochMs | undefined): readonly Issue[] {
  const context = contextOf(bundle)
  const rules = checkMessage(context)
  if (!hasHeader(context) || context.header.response !== undefined) return rules
  if (context.header.eventCoding?.system !== systems.event) {
    return [
      ...rules,
      {
        ...issue('event-unknown', 'Bundle.entry[0].resource.event', { known: systems.event }),
        severity: 'warning',
      },
    ]
  }
  const read = fromFhir(bundle, { labelsComplete: false, index: context.index })
  const told = read.ok ? [...read.warnings, ...timeIssues(read.value.message, now)] : read.issues
  return toldOnce(rules, told)
}
