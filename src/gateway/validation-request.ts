// What a call of $validate asks: the resource itself, or one in Parameters (FHIR R4 operation Resource-validate).
import { issue, type Issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import { isObject } from '../mappings/shared/reading.js'

type Given = Readonly<Record<string, unknown>>

/** Modes that ask nothing more than a check of the content, which the gateway makes anyway. */
const modes: readonly unknown[] = ['create', 'update']

/**
 * The resource to be judged. The other parameters of the operation may stand in the Parameters or in the URL: a mode
 * that wants more, and a profile, are refused, for the answer would say less than was asked.
 * @param query the parameters of the URL
 */
export function resourceToValidate(body: unknown, query: Given): Result<unknown> {
  if (!isParameters(body)) return withFaults(body, unmet(query))
  const parts = Array.isArray(body['parameter']) ? body['parameter'].filter(isObject) : []
  const resources = parts.filter(({ name }) => name === 'resource').map(({ resource }) => resource)
  const [resource] = resources
  const missing =
    resources.length === 1 && isObject(resource) ? [] : [issue('parameters-resource', 'Parameters')]
  return withFaults(resource, [
    ...missing,
    ...unmet(query),
    ...parts.flatMap((part) => unmet(valuesOf(part))),
  ])
}

const isParameters = (body: unknown): body is Given => isObject(body) && body['resourceType'] === 'Parameters'

const withFaults = (resource: unknown, faults: readonly Issue[]): Result<unknown> =>
  faults.length > 0 ? failure(...faults) : success(resource)

/** A part as `{ mode: 'create' }`; only names of the operation are looked at. */
const valuesOf = ({ name, valueCode, valueUri, valueCanonical }: Given): Given =>
  name === 'mode'
    ? { mode: valueCode }
    : name === 'profile'
      ? { profile: valueUri ?? valueCanonical ?? '' }
      : {}

function unmet({ mode, profile }: Given): readonly Issue[] {
  return [
    ...(mode === undefined || modes.includes(mode)
      ? []
      : [issue('parameter-not-supported', '', { name: 'mode' })]),
    ...(profile === undefined ? [] : [issue('parameter-not-supported', '', { name: 'profile' })]),
  ]
}
