// JavaScript for one type: a function that walks an object's properties once and then asks what concerns the whole.
import { emitElement, emitSiblings } from './emit-element.js'
import type { TypeModel } from './element-model.js'
import { presenceOf, type Presence } from './presence.js'
import type { Shared } from './shared.js'
import { identifier, indented, quote } from './source.js'

/** Hand-written checks around a type; `c` is what its place adds: the targets of a Reference, the codes of a Coding. */
const around: ReadonlyMap<string, { readonly before?: string; readonly after?: string }> = new Map([
  ['Bundle', { before: 'openBundle(o)', after: 'closeBundle()' }],
  ['Reference', { after: 'reference(o, c)' }],
  ['CodeableConcept', { after: 'if (c !== undefined) concept(o, c)' }],
  ['Coding', { after: 'if (c !== undefined) coding(o, c)' }],
  ['Quantity', { after: 'if (c !== undefined) coding(o, c)' }],
  ['Identifier', { after: 'swedishIdentifier(o)' }],
  ['Patient', { after: 'swedishPatient(o)' }],
])

/** The function that checks a type's content; its argument is already known to be an object. */
export function emitType(type: TypeModel, shared: Shared): string[] {
  const keys = shared.known(type.rules)
  const presence = presenceOf(
    type,
    keys.flatMap((key) => shared.rules.get(key) ?? []),
  )
  const { before, after } = around.get(type.name) ?? {}
  return [
    `function ${identifier(type.name)}(o, c) {`,
    ...indented([
      ...(before === undefined ? [] : [before]),
      'let n = 0',
      ...presence.declarations,
      ...emitLoop(type, presence, shared),
      ...(type.isResource ? [] : [`if (n === 0 || (n === 1 && o.id !== undefined)) hollow(n)`]),
      ...emitMissing(type, presence),
      ...keys.map((key) => emitRule(key, presence, shared)),
      ...(after === undefined ? [] : [after]),
    ]),
    '}',
  ]
}

function emitLoop(type: TypeModel, presence: Presence, shared: Shared): string[] {
  const choices = type.elements.filter(({ isChoice }) => isChoice).map(({ name }) => name)
  return [
    'for (const k in o) {',
    '  const x = o[k]',
    '  n++',
    '  switch (k) {',
    ...indented([
      ...(type.isResource ? ['case "resourceType": break'] : []),
      ...type.elements.flatMap((element) => emitElement(element, presence, shared)),
      ...type.elements.flatMap((element) => emitSiblings(element, presence)),
      `default: unknown(k, n${choices.length === 0 ? '' : `, ${JSON.stringify(choices)}`})`,
    ]).map((line) => `  ${line}`),
    '  }',
    '}',
  ]
}

function emitMissing({ elements }: TypeModel, presence: Presence): string[] {
  return elements
    .filter(({ min }) => min > 0)
    .map(({ name }) => `if (!(${presence.isMet(name)})) missing(${quote(name)})`)
}

function emitRule(key: string, presence: Presence, shared: Shared): string {
  const { when = [], choice } = shared.rules.get(key) ?? {}
  const conditions = when.map((name) => presence.isMet(name))
  const value = choice === undefined ? 'undefined' : presence.choice(choice)
  return `if (${[...conditions, `!${shared.rule(key)}(o, ${value}, targetType)`].join(' && ')}) fault(${quote(key)})`
}
