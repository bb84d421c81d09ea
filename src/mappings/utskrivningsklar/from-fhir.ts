// Reads an utskrivningsklar from its Encounter and Task.
import { personFromFhir, type Person } from '../shared/person.js'
import { readStay, warnBefore } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import { readRequest } from '../shared/kvittens-task.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { codings, extensions } from '../shared/names.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import { checklistItems, type Checklist, type Utskrivningsklar } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<Utskrivningsklar> | undefined {
  const encounter = rootOf('Encounter', focus, named)
  if (encounter === undefined) return undefined
  const { stay, period } = readStay(encounter, named)
  const admittedAt = period?.time('start')
  const judgement = encounter.extension(extensions.utskrivningsklar)
  const decided = judgement?.extension('decidedAt')
  const decidedAt = requiredTime(decided, 'valueDateTime', () =>
    encounter.missing('extension', 'LUS 1:3 and 3:1 (decidedAt)'),
  )
  warnBefore(admittedAt, decidedAt, decided)
  const kvittens = readRequest(focus, encounter, named)
  const legalBasis = readLegalBasis(encounter)
  const rest = { ...optional('admittedAt', admittedAt), ...optional('decidedBy', readDoctor(encounter)) }
  if (stay === undefined || decidedAt === undefined || kvittens === undefined) return undefined
  return { stay, decidedAt, kvittens, legalBasis, checklist: readChecklist(judgement), ...rest }
}

function readChecklist(judgement: Reader | undefined): Checklist {
  const answered = checklistItems.flatMap((item) => {
    const flag = judgement?.extension(item)?.flag('valueBoolean')
    return flag === undefined ? [] : [[item, flag] as const]
  })
  return Object.fromEntries(answered)
}

/** The attending doctor; who else takes part is told as unread. */
function readDoctor(encounter: Reader): Person | undefined {
  const participant = encounter.children('participant').find(isAttending)
  const individual = participant?.child('individual')
  const doctor = individual && personFromFhir(individual)
  if (doctor !== undefined) participant?.same('type', [{ coding: [codings.attender] }])
  return doctor
}

const isAttending = (participant: Reader): boolean =>
  participant.node['type'] === undefined ||
  participant.children('type').some((type) => type.has(codings.attender))
