// One patient per message: nobody else is told of, however the message holds them.
import type { Patient } from '@medplum/fhirtypes'
import { issue } from '../../../domain/issue.js'
import { restful, withoutVersion } from '../addresses.js'
import { headerPath, type Check, type HeaderContext } from '../context.js'
import { pathOf, type Link } from '../links.js'
import { isSamePatient } from '../same-patient.js'
import { focusLinks } from './focus.js'

/** A Patient of the message; the reference alone where it leads to one outside the message. */
type Someone = Patient | string

interface Named {
  readonly patient: Someone
  readonly path: string
}

/**
 * All that the focus resources name as Patient is one person, and so is every other Patient in the Bundle: an entry
 * that nothing leads to, a contained one, one by way of Patient.link. Copies and older records of the same person
 * pass. A response need not name any.
 */
export const onePatient: Check<HeaderContext> = (context) => {
  const named = namedIn(context)
  const [first] = named
  if (first === undefined) return context.header.response ? [] : [issue('patient-missing', headerPath)]
  const others = new Map<Someone, string>()
  for (const { patient, path } of [...named, ...patientsIn(context)])
    if (!isSame(first.patient, patient) && !others.has(patient)) others.set(patient, path)
  return [...others.values()].map((path) => issue('several-patients', path))
}

const isSame = (a: Someone, b: Someone): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && isSamePatient(a, b))

/** Whom the focus resources refer to, and who is a focus itself. */
function namedIn(context: HeaderContext): readonly Named[] {
  const referred = focusLinks(context).flatMap((link) => {
    const patient = patientOf(link)
    return patient === undefined ? [] : { patient, path: pathOf(link.place) }
  })
  const inFocus = context.focus.flatMap(({ path, resolution }) =>
    resolution?.kind === 'found' && resolution.resource.resourceType === 'Patient'
      ? { patient: resolution.resource, path }
      : [],
  )
  return [...referred, ...inFocus]
}

function patientOf({ reference, resolution }: Link): Someone | undefined {
  if (resolution.kind === 'found')
    return resolution.resource.resourceType === 'Patient' ? resolution.resource : undefined
  return restful(withoutVersion(reference))?.type === 'Patient' ? reference : undefined
}

const patientsIn = ({ patients }: HeaderContext): readonly Named[] =>
  patients.map((place) => ({ patient: place.node as unknown as Patient, path: pathOf(place) }))
