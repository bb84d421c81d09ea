// What a message is about: its focus resources (R9, R19).
import { issue } from '../../../domain/issue.js'
import type { Check, HeaderContext } from '../context.js'
import type { Link } from '../links.js'

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

/** The references within the focus resources. */
export function focusLinks({ focus, links, headerEntry }: HeaderContext): readonly Link[] {
  const positions = new Set(
    focus.flatMap(({ resolution }) => (resolution?.kind === 'found' ? resolution.entry.position : [])),
  )
  positions.delete(headerEntry.position)
  return links.filter(({ entry }) => positions.has(entry.position))
}
