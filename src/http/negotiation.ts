// Which form a caller wants answers in, and which version of FHIR it speaks: JSON, and R4 (FHIR R4 http.html).
import type { MiddlewareHandler } from 'hono'
import { issue } from '../domain/issue.js'
import { turnAway, type Doors, type Env } from './door.js'

/** What answers are, whatever of it a caller names. */
const jsonTypes: readonly string[] = ['*/*', 'application/*', 'application/json', 'application/fhir+json']

/** The parameters of a media type by name, in small letters and without quotes. */
const parametersOf = (parameters: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    parameters.map((parameter) => {
      const [name = '', value = ''] = parameter.split('=')
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '').toLowerCase()]
    }),
  )

/** Whether parameters name no other FHIR than R4 (version-management: fhirVersion). */
export const isR4 = (parameters: readonly string[]): boolean => {
  const version = parametersOf(parameters).get('fhirversion')
  return version === undefined || version === '4.0' || version === '4.0.1'
}

/** Whether an Accept header takes FHIR R4 in JSON; one that is not there takes everything. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';')
    const refused = Number(parametersOf(parameters).get('q') ?? 1) === 0
    return !refused && jsonTypes.includes(type.trim().toLowerCase()) && isR4(parameters)
  })
}

/** Turns away who does not take FHIR R4 in JSON; only behind `only`, so that strangers learn nothing. */
export const inJson =
  ({ gateway }: Doors): MiddlewareHandler<Env> =>
  (c, next) =>
    acceptsJson(c.req.header('accept'))
      ? next()
      : Promise.resolve(turnAway(c, gateway, [issue('not-acceptable', '')]))
