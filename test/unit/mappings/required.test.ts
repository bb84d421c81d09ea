// What docs/messages.md calls required: a message without it is refused, and one without the rest is read.
import type { Bundle } from '@medplum/fhirtypes'
import { describe, expect, it } from 'vitest'
import { isError } from '../../../src/domain/issue.js'
import { validateDocument } from '../../../src/gateway/validate-document.js'
import { registry, type LusMessage } from '../../../src/mappings/registry.js'
import { isRequired } from '../../helpers/doc-pages.js'
import { sampleOf } from '../../helpers/samples/index.js'
import { bundleText } from '../../helpers/site.js'

/** Its protection labels are elements, too. */
const marked = (message: LusMessage): LusMessage => ({
  ...message,
  patient: { ...message.patient, protection: { status: 'known', labels: ['sekretessmarkering'] } },
})

type Node = Record<string, unknown>

/** The Bundle without an element, written as content rules write it: `Encounter.extension(needs)`. */
function without(text: string, element: string): string {
  const bundle = JSON.parse(text) as Bundle
  const [type, ...steps] = element.split(/[, ]/)[0]?.split(/\.(?![^(]*\))/) ?? []
  for (const { resource } of bundle.entry ?? []) {
    if (type === 'meta' && resource !== undefined) delete resource.meta
    if (resource?.resourceType === type) remove(resource as unknown as Node, steps)
  }
  return JSON.stringify(bundle)
}

/** Takes the first step out; an extension by its name, and of one within another only the inner. */
function remove(node: Node, [step = '', ...rest]: readonly string[]): void {
  const [, name, kind] = /^(\w+)(?:\((.+)\))?$/.exec(step) ?? []
  const items = node[name ?? ''] as Node[] | undefined
  if (name !== 'extension' || items === undefined) {
    delete node[name ?? '']
    return
  }
  const isMeant = ({ url }: Node) => kind === undefined || String(url).split('/').at(-1) === kind
  if (rest.length > 0) {
    for (const item of items.filter(isMeant)) remove(item, rest)
    return
  }
  const left = items.filter((item) => !isMeant(item) || (kind === undefined && item['url'] === 'decidedAt'))
  if (left.length > 0) node[name] = left
  else delete node[name]
}

/** The types whose elements stand and fall alone; those of others go together. */
const types = ['inskrivningsmeddelande', 'kvittens', 'utskrivningsklar'] as const

const rows = types.flatMap((type) =>
  registry[type].content.map(({ path, element, absent }) => {
    const required = absent === undefined && isRequired(type, path)
    return [type, path, required, element] as const
  }),
)

describe('a FHIR message', () => {
  it.each(rows)('%s without %s is refused: %s', (type, _path, required, element) => {
    const text = bundleText(marked(sampleOf[type]))
    expect(validateDocument(text).issues.filter(isError)).toEqual([])
    const changed = without(text, element)
    expect(changed).not.toBe(text)
    expect(validateDocument(changed).issues.some(isError)).toBe(required)
  })
})
