// Closed lists of codes, both directions: written with system, code and name, read by system and code.
import type { CodeableConcept } from '@medplum/fhirtypes'
import type { Reader } from './reader.js'

/** The codes of one system that a message type knows, with what each is called. */
export interface CodeList<Code extends string> {
  readonly system: string
  readonly names: Readonly<Record<Code, string>>
}

export const codesOf = <Code extends string>({ names }: CodeList<Code>) => Object.keys(names) as Code[]

export const codeToFhir = <Code extends string>(
  { system, names }: CodeList<Code>,
  code: Code,
): CodeableConcept => ({ coding: [{ system, code, display: names[code] }] })

/** The code of the list that a CodeableConcept names; a fault with the known ones when it names none of them. */
export function codeFromFhir<Code extends string>(concept: Reader, list: CodeList<Code>): Code | undefined {
  const known = codesOf(list)
  for (const coding of concept.children('coding')) {
    const code = known.find((one) => one === coding.peek('code') && coding.peek('system') === list.system)
    if (code === undefined) continue
    for (const key of ['system', 'code']) coding.text(key)
    coding.same('display', list.names[code])
    concept.same('text', list.names[code])
    return code
  }
  return concept.fault('code-unknown', undefined, { known: known.join(', ') })
}
