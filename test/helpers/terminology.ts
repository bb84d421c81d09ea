// The codes of our own code systems and value sets, for tests.
import { codeSystems, valueSets } from './conformance.js'

export interface Code {
  readonly system: string
  readonly code: string
}

/** All codes of a code system of ours; undefined for one that is not ours. */
export const codesOfSystem = (url: string): readonly string[] | undefined =>
  codeSystems.find((each) => each.url === url)?.concept?.map(({ code }) => code)

/** All codes of a value set of ours; undefined for one that is not ours. */
export const codesOf = (url: string): readonly Code[] | undefined =>
  valueSets
    .find((each) => each.url === url)
    ?.compose?.include.flatMap(({ system = '', concept }) =>
      (concept?.map(({ code }) => code) ?? codesOfSystem(system) ?? []).map((code) => ({ system, code })),
    )
