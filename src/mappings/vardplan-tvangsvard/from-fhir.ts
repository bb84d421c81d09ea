// Reads a samordnad vårdplan from its CarePlan; the insatser stand in measures-from-fhir.ts.
import { planOf, readPlan } from '../shared/care-plan.js'
import { codeFromFhir } from '../shared/code-list.js'
import { list, optional } from '../shared/extensions.js'
import type { ContentOf } from '../message-mapping.js'
import { readLegalBasis } from '../shared/legal-basis.js'
import type { Named } from '../shared/named.js'
import { extensions } from '../shared/names.js'
import { personFromFhir, type Person } from '../shared/person.js'
import type { Reader } from '../shared/reader.js'
import { readMeasures } from './measures-from-fhir.js'
import { careFormCodes, type CareForm, type VardplanTvangsvard } from './message.js'

export function fromFhir(focus: readonly Reader[], named: Named): ContentOf<VardplanTvangsvard> | undefined {
  const root = planOf('SPLPTLRV', focus, named)
  if (root === undefined) return undefined
  const plan = readPlan(root, named)
  const established = readEstablished(root)
  const needs =
    root.text('description') ?? root.missing('description', 'LPT 7 a § (bedömt behov av insatser)')
  const { measures, otherMeasures } = readMeasures(root)
  const rest = {
    ...plan,
    ...optional('careForm', readCareForm(root)),
    ...optional('chefsoverlakare', readAuthor(root, named)),
    ...optional('decidedAt', root.extension(extensions.openCareDecidedAt)?.time('valueDateTime')),
    ...list('otherMeasures', otherMeasures),
    legalBasis: readLegalBasis(root),
  }
  if (established === undefined || needs === undefined || measures.length === 0) return undefined
  return { ...rest, established, needs, measures }
}

/** A plan that is neither drawn up nor being drawn up binds nobody. */
function readEstablished(root: Reader): boolean | undefined {
  const states = { active: true, draft: false } as const
  const status = root.peek('status')
  if (status !== 'active' && status !== 'draft')
    return root.fault('code-unknown', 'status', { known: Object.keys(states).join(', ') })
  root.text('status')
  return states[status]
}

function readCareForm(root: Reader): CareForm | undefined {
  const rule = 'LPT 7 a §, LRV 12 a § (which of them)'
  return codeFromFhir(root.children('category'), careFormCodes, () =>
    root.fault('content-advised', 'category', { element: 'care-form', rule }),
  )
}

/** The chefsöverläkare; a plan whose author is only the unit says nothing of who drew it up. */
function readAuthor(root: Reader, { sender }: Named): Person | undefined {
  const author = root.child('author')
  const person = author?.means(sender) === true ? undefined : author && personFromFhir(author)
  if (person === undefined)
    root.fault('content-advised', 'author', { element: 'author', rule: 'LPT 7 a § (chefsöverläkare)' })
  return person
}
