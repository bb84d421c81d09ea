// Where the references of a message lead (R7, R8), and what nothing leads to (R10).
import { issue, type IssueCode } from '../../../domain/issue.js'
import type { Check, HeaderContext } from '../context.js'
import { pathOf, standsIn } from '../links.js'
import type { ReferenceForm, Resolution } from '../references.js'

/** R7, R8: every literal reference that must lead to a resource of the message does. */
export const referencesResolve: Check = ({ links }) =>
  links.flatMap(({ resolution, place }) => {
    const code = faultOf(resolution)
    return code === undefined ? [] : issue(code, `${pathOf(place)}.reference`)
  })

/** An http(s) URL may point outside the message; a name (URN), a relative reference and a fragment may not. */
const absent: Record<ReferenceForm, IssueCode | undefined> = {
  relative: 'reference-unresolved',
  uri: 'reference-dangling',
  fragment: 'reference-contained-missing',
  http: undefined,
}

function faultOf(resolution: Resolution): IssueCode | undefined {
  if (resolution.kind === 'found') return undefined
  if (resolution.kind === 'ambiguous') return 'reference-ambiguous'
  if (resolution.kind === 'absent') return absent[resolution.form]
  return resolution.form === 'http' ? 'reference-lookalike' : 'reference-other-base'
}

/** R10: every entry is referred to, directly or by way of others, from the MessageHeader. */
export const entriesAreReachable: Check<HeaderContext> = ({ index, links, headerEntry }) => {
  const onward = onwardFrom({ index, links })
  const reached = new Set([headerEntry.position])
  for (const position of reached) for (const next of onward[position] ?? []) reached.add(next)
  return index.entries
    .filter(({ position, resource }) => resource !== undefined && !reached.has(position))
    .map(({ position }) => issue('entry-unreachable', `Bundle.entry[${position}]`))
}

/** Which entries each entry leads to. A Provenance tells of its targets: one who has the target has it too. */
function onwardFrom({ index, links }: Pick<HeaderContext, 'index' | 'links'>): number[][] {
  const onward: number[][] = index.entries.map(() => [])
  for (const link of links) {
    if (link.resolution.kind !== 'found') continue
    const { entry } = link
    const target = link.resolution.entry
    onward[entry.position]?.push(target.position)
    const isProvenance = entry.resource?.resourceType === 'Provenance' && standsIn(link, 'target')
    if (isProvenance) onward[target.position]?.push(entry.position)
  }
  return onward
}
