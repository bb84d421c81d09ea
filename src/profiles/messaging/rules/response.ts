// A message that answers another (R9, R21-R24).
import type { OperationOutcome } from '@medplum/fhirtypes'
import { parseMessageId } from '../../../domain/envelope.js'
import { issue } from '../../../domain/issue.js'
import { headerPath, type Check, type HeaderContext } from '../context.js'

const responsePath = `${headerPath}.response`

/** R21: present exactly in a response. A focus on an OperationOutcome gives a response away that does not say so. */
export const responseSaysSo: Check<HeaderContext> = ({ header, focus }) => {
  const answers = focus.some(
    ({ resolution }) =>
      resolution?.kind === 'found' && resolution.resource.resourceType === 'OperationOutcome',
  )
  return answers && header.response === undefined ? [issue('response-missing', headerPath)] : []
}

/** R22: the request's MessageHeader.id, as an id and not as a URN. */
export const responseNamesRequest: Check<HeaderContext> = ({ header: { response } }) =>
  response === undefined ||
  (response.identifier !== undefined && parseMessageId(response.identifier) !== undefined)
    ? []
    : [issue('response-identifier', `${responsePath}.identifier`)]

const codes: readonly unknown[] = ['ok', 'transient-error', 'fatal-error']

/** R23, the required binding. */
export const responseCodeIsKnown: Check<HeaderContext> = ({ header: { response } }) =>
  response === undefined || codes.includes(response.code)
    ? []
    : [issue('response-code', `${responsePath}.code`)]

/** R23: a fatal error SHALL be described in the narrative. */
export const fatalErrorIsDescribed: Check<HeaderContext> = (context) => {
  const outcome = outcomeOf(context)
  return context.header.response?.code === 'fatal-error' && outcome?.text === undefined
    ? [issue('response-narrative-missing', responsePath)]
    : []
}

/** R9: the details are in the message. Under another base they are not; that is R8's to say, and a partner's policy. */
export const detailsAreInMessage: Check<HeaderContext> = ({ details }) =>
  details === undefined || details.resolution?.kind === 'found' || details.resolution?.kind === 'other-base'
    ? []
    : [issue('details-not-in-message', details.path)]

/** R24: the details are an OperationOutcome. */
export const detailsAreOutcome: Check<HeaderContext> = ({ details }) =>
  details?.resolution?.kind === 'found' && details.resolution.resource.resourceType !== 'OperationOutcome'
    ? [issue('details-not-outcome', details.path)]
    : []

/** R24: where any issue is an error, the code SHALL be an error code. */
export const responseCodeFitsDetails: Check<HeaderContext> = (context) => {
  const failed = outcomeOf(context)?.issue.some(
    ({ severity }) => severity === 'fatal' || severity === 'error',
  )
  return failed === true && context.header.response?.code === 'ok'
    ? [issue('response-code-contradicts', `${responsePath}.code`)]
    : []
}

function outcomeOf({ details }: HeaderContext): OperationOutcome | undefined {
  if (details?.resolution?.kind !== 'found') return undefined
  const { resource } = details.resolution
  return resource.resourceType === 'OperationOutcome' ? resource : undefined
}
