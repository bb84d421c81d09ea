// Reads an inskrivningsmeddelande from its Encounter and Task.
import type { Timestamp } from '../../domain/time.js'
import { readStay, warnBefore } from '../shared/encounter.js'
import { optional } from '../shared/extensions.js'
import { readRequest } from '../shared/kvittens-task.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { partyFromFhir } from '../shared/party.js'
import { requiredTime, type Reader } from '../shared/reader.js'
import { rootOf } from '../shared/root.js'
import type { Inskrivningsmeddelande, Needs } from './message.js'

export function fromFhir(
  focus: readonly Reader[],
  named: Named,
): ContentOf<Inskrivningsmeddelande> | undefined {
  const encounter = rootOf('Encounter', focus, named)
  if (encounter === undefined) return undefined
  const { stay, period } = readStay(encounter, named)
  const admittedAt = requiredTime(period, 'start', () =>
    encounter.missing('period', 'LUS 2:3 (inskrivningstid)'),
  )
  const times = readTimes(encounter, admittedAt)
  const kvittens = readRequest(focus, encounter, named)
  const rest = { needs: readNeeds(encounter), legalBasis: readLegalBasis(encounter), ...readRest(encounter) }
  advise(named.patient)
  if (stay === undefined || admittedAt === undefined) return undefined
  if (times === undefined || kvittens === undefined) return undefined
  return { stay, admittedAt, ...times, kvittens, ...rest }
}

function readTimes(encounter: Reader, admittedAt: Timestamp | undefined) {
  const planned = encounter.extension(extensions.expectedDischarge)
  const assessed = encounter.extension(extensions.assessedAt)
  const expectedDischarge = requiredTime(planned, 'valueDateTime', () =>
    encounter.missing('extension', 'LUS 2:2 (beräknad tidpunkt för utskrivning)'),
  )
  const assessedAt = assessed?.time('valueDateTime')
  warnBefore(admittedAt, expectedDischarge, planned)
  warnBefore(admittedAt, assessedAt, assessed)
  return expectedDischarge && { expectedDischarge, ...optional('assessedAt', assessedAt) }
}

/** A need that is not marked is not there; whether anybody is concerned at all is routing's question. */
function readNeeds(encounter: Reader): Needs {
  const needs = encounter.extension(extensions.needs)
  const marked = (name: string) => needs?.extension(name)?.flag('valueBoolean') ?? false
  return {
    socialtjanst: marked('socialtjanst'),
    kommunalHsv: marked('kommunalHsv'),
    oppenvard: marked('oppenvard'),
  }
}

function readRest(encounter: Reader) {
  const location = encounter.children('location')[0]?.child('location')
  return {
    complexNeeds: encounter.extension(extensions.complexNeeds)?.flag('valueBoolean') ?? false,
    ...optional('reason', encounter.children('reasonCode')[0]?.text('text')),
    ...optional('ward', location && partyFromFhir(location)),
  }
}

/** Two of the four items of LUS 2:2; the number is required by the envelope, the expected time above. */
function advise(patient: Reader | undefined): void {
  for (const element of ['name', 'address'])
    if (patient !== undefined && patient.node[element] === undefined)
      patient.fault('content-advised', element, { element, rule: 'LUS 2:2' })
}
