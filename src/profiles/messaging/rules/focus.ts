// What a message is about: its focus resources and the one patient (R9, R19, one patient per message).
import { issue } from '../../../domain/issue.js'
import { restful, withoutVersion } from '../addresses.js'
import { headerPath, type Check, type HeaderContext } from '../context.js'
import { pathOf, type Link } from '../links.js'

/** R9: every focus is in the message. */
export const focusIsInMessage: Check<HeaderContext> = ({ focus }) =>
  focus.flatMap(({ path, resolution }) =>
    resolution?.kind === 'found' ? [] : issue('focus-not-in-message', path),
  )

/** Types that take part in an event but are seldom the event. */
const participants: readonly string[] = [
  'Patient',
  'RelatedPerson',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'HealthcareService',
  'Location',
  'Device',
]

/**
 * R19, modestly: a person, unit or place in focus that another focus refers to is no root. Roots that refer to each
 * other, as a Task to its Encounter, are left alone: our own messages have them.
 */
export const focusIsRoot: Check<HeaderContext> = (context) => {
  const referredTo = new Set<number>()
  for (const { entry, resolution } of focusLinks(context))
    if (resolution.kind === 'found' && resolution.entry !== entry) referredTo.add(resolution.entry.position)
  return context.focus.flatMap(({ path, resolution }) => {
    if (resolution?.kind !== 'found') return []
    const { entry, resource } = resolution
    return participants.includes(resource.resourceType) && referredTo.has(entry.position)
      ? issue('focus-not-root', path)
      : []
  })
}

/**
 * One patient per message: all that the focus resources name as Patient is one and the same resource. A response
 * need not name any. Patients elsewhere are not counted: Patient.link may lead to an older record of the same person.
 */
export const onePatient: Check<HeaderContext> = (context) => {
  const named = focusLinks(context).flatMap((link) => {
    const patient = patientOf(link)
    return patient === undefined ? [] : { patient, path: pathOf(link.place) }
  })
  for (const { path, resolution } of context.focus)
    if (resolution?.kind === 'found' && resolution.resource.resourceType === 'Patient')
      named.push({ patient: resolution.resource, path })
  const [first] = named
  if (first === undefined) return context.header.response ? [] : [issue('patient-missing', headerPath)]
  const other = named.find(({ patient }) => patient !== first.patient)
  return other === undefined ? [] : [issue('several-patients', other.path)]
}

/** The Patient a reference leads to, or the reference itself where a Patient outside the message is meant. */
function patientOf({ reference, resolution }: Link): object | string | undefined {
  if (resolution.kind === 'found')
    return resolution.resource.resourceType === 'Patient' ? resolution.resource : undefined
  return restful(withoutVersion(reference))?.type === 'Patient' ? reference : undefined
}

/** The references within the focus resources. */
function focusLinks({ focus, links, headerEntry }: HeaderContext): readonly Link[] {
  const positions = new Set(
    focus.flatMap(({ resolution }) => (resolution?.kind === 'found' ? resolution.entry.position : [])),
  )
  positions.delete(headerEntry.position)
  return links.filter(({ entry }) => positions.has(entry.position))
}
