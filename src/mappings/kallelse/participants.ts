// Who is called, and where to: Appointment.participant as it is read.
import { list, optional } from '../shared/extensions.js'
import type { Named } from '../shared/named.js'
import type { Reader } from '../shared/reader.js'
import { relativeFromFhir } from '../shared/relative.js'
import { roleAtFromFhir } from '../shared/role-at.js'
import { readSubject } from '../shared/subject.js'
import type { Kallelse } from './message.js'

type Participants = Pick<Kallelse, 'invited' | 'patientInvited' | 'relatives' | 'place'>

interface Called {
  readonly participant: Reader
  readonly actor: Reader
}

/** What an Appointment says of who is called; participants that are not understood, such as devices, stay unread. */
export function readParticipants(appointment: Reader, named: Named): Participants {
  const all = appointment.children('participant').flatMap((participant): readonly Called[] => {
    const actor = participant.child('actor')
    return actor === undefined ? [] : [{ participant, actor }]
  })
  const [place] = all.filter(({ actor }) => isPlace(actor))
  const [patient] = all.filter(({ actor }) => isPatient(actor, named))
  const others = all.filter((one) => one !== patient && !isPlace(one.actor))
  return {
    ...list('invited', understood(others, roleAtFromFhir)),
    ...list(
      'relatives',
      understood(others, (actor) => relativeFromFhir(actor, named)),
    ),
    ...optional('patientInvited', patient && isInvited(patient, named)),
    ...optional('place', place && understood([place], placeFromFhir)[0]),
  }
}

/** What is read of each; that it has not answered yet goes without saying in a call. */
const understood = <T>(all: readonly Called[], read: (actor: Reader) => T | undefined): readonly T[] =>
  all.flatMap(({ participant, actor }) => {
    const found = read(actor)
    if (found !== undefined) participant.same('status', 'needs-action')
    return found ?? []
  })

const isPlace = (actor: Reader): boolean => actor.target()?.resourceType === 'Location'

function placeFromFhir(actor: Reader): string | undefined {
  const name = actor.target()?.text('name')
  if (name !== undefined) actor.followed()
  return name
}

const isPatient = (actor: Reader, { patient }: Named): boolean =>
  actor.target()?.resourceType === 'Patient' || actor.peek('type') === 'Patient' || actor.means(patient)

/** Whether the patient is called; one who is `optional` is neither called nor left out, which stays unread. */
function isInvited({ participant, actor }: Called, named: Named): boolean | undefined {
  readSubject(actor, named)
  actor.same('type', 'Patient')
  participant.same('status', 'needs-action')
  const required = participant.peek('required')
  if (required !== 'required' && required !== 'information-only') return undefined
  participant.text('required')
  return required === 'required'
}
