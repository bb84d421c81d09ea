// Compares a gateway's answer with what a fixture expects; says where they differ without repeating any of it.
import type { Bundle, MessageHeader, OperationOutcome } from '@medplum/fhirtypes'
import { isObject } from '../mappings/shared/reading.js'
import type { ReplayCase } from './replay-case.js'

export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

/** Every difference in words; none when the answer is as expected. */
export async function differences(expected: ReplayCase, answer: HttpAnswer): Promise<readonly string[]> {
  const bundle = bundleIn(answer.body)
  if (bundle === undefined) return [`HTTP ${answer.status} without a response message`]
  const expectedCode = expected.issues === undefined ? 'ok' : 'fatal-error'
  const code = resourceIn(bundle, 'MessageHeader')?.response?.code
  const fits = expected.issues === undefined ? answer.status === 200 : answer.status >= 400
  return [
    ...(code === expectedCode ? [] : [`response ${wordOf(code)}, not ${expectedCode}`]),
    ...(fits ? [] : [`HTTP ${answer.status}`]),
    ...issueDifferences(expected, resourceIn(bundle, 'OperationOutcome')),
    ...(await failedAssertions(expected.assertions, bundle)),
  ]
}

function bundleIn(body: string): Bundle | undefined {
  try {
    const value: unknown = JSON.parse(body)
    if (isObject(value) && value['resourceType'] === 'Bundle') return value as unknown as Bundle
  } catch {}
  return undefined
}

interface Resources {
  readonly MessageHeader: MessageHeader
  readonly OperationOutcome: OperationOutcome
}

const resourceIn = <Type extends keyof Resources>(
  { entry }: Bundle,
  type: Type,
): Resources[Type] | undefined =>
  entry?.find(({ resource }) => resource?.resourceType === type)?.resource as Resources[Type] | undefined

function issueDifferences(
  { issues = [] }: ReplayCase,
  outcome: OperationOutcome | undefined,
): readonly string[] {
  const wanted = issues.map(({ code, at }) => `${code} ${at}`)
  const told = (outcome?.issue ?? [])
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ details, expression }) => `${wordOf(details?.coding?.[0]?.code)} ${pathOf(expression?.[0])}`)
  return [
    ...without(wanted, told).map((one) => `missing: ${one}`),
    ...without(told, wanted).map((one) => `unexpected: ${one}`),
  ]
}

/** What is left of a list when every entry of another has taken one away. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others]
  return list.filter((one) => {
    const at = rest.indexOf(one)
    if (at === -1) return true
    rest.splice(at, 1)
    return false
  })
}

/** Whatever answers may say anything: only what looks like a code or a path is repeated. */
const wordOf = (code: unknown): string => repeated(code, /^[a-z][a-z-]{1,60}\d{0,2}[a-z]?$/) ?? '(none)'

const pathOf = (path: unknown): string => repeated(path, /^[A-Za-z]+(\.[A-Za-z]+|\[\d+\])*$/) ?? ''

const repeated = (text: unknown, shape: RegExp): string | undefined =>
  typeof text === 'string' && shape.test(text) ? text : undefined

/** The FHIRPath engine is another's (Medplum's), and needed only where a fixture asserts something. */
async function failedAssertions(assertions: readonly string[], bundle: Bundle): Promise<readonly string[]> {
  if (assertions.length === 0) return []
  const { evalFhirPath } = await import('@medplum/core')
  const holds = (path: string): boolean => {
    try {
      const values: unknown[] = evalFhirPath(path, bundle)
      return values.length === 1 && values[0] === true
    } catch {
      return false
    }
  }
  return assertions.flatMap((path, index) => (holds(path) ? [] : [`assertion ${index + 1} does not hold`]))
}
