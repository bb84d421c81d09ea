// docs/profiles.md and the CodeSystem of the issue codes: both are written from the program by test/meta/profiles.test.ts.
import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes'
import { issueCatalogue, type IssueDefinition } from '../../src/domain/issue.js'
import { canonical, issueCodeSystem } from '../../src/profiles/canonical.js'
import { codeSystems, messageDefinitions, profile, structures, valueSets } from './conformance.js'
import { table } from './doc-section.js'

/** CodeSystem issue-code: what src/domain/issues knows. */
export const issueCodes = () => ({
  resourceType: 'CodeSystem',
  id: 'issue-code',
  url: issueCodeSystem,
  name: 'LusIssue',
  title: 'Faults and warnings of the gateway',
  status: 'active',
  publisher: 'lus-gateway',
  jurisdiction: [{ coding: [{ code: 'SE', system: 'urn:iso:std:iso:3166' }] }],
  description:
    'What the gateway finds in a message and in its delivery (R24). The display is the Swedish text, the definition the English one with the rule that obliges it; {name} is filled in.',
  caseSensitive: true,
  content: 'complete',
  concept: Object.entries<IssueDefinition>(issueCatalogue).map(([code, { sv, en, rule }]) => ({
    code,
    display: sv,
    definition: `${en} Rule: ${rule}.`,
  })),
})

const own = (url: string): string => url.replace(`${canonical}/`, '').replace(/^\w+\//, '')

/** A name of ours leads to its heading; others are told whole. */
const link = (url: string): string => {
  const known = structures.find((each) => each.url === url)
  if (known === undefined) return url.replace('http://hl7.org/fhir/StructureDefinition/', '')
  return `[${own(url)}](#${anchorOf(known.title ?? '')})`
}

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const bindingOf = ({ binding }: ElementDefinition): string => {
  if (binding?.valueSet === undefined) return ''
  const shown = valueSets.some(({ url }) => url === binding.valueSet)
    ? `[${own(binding.valueSet)}](#codes)`
    : binding.valueSet
  return `${shown} (${binding.strength})`
}

/** What an element may be, where the profile narrows it. */
const kindOf = ({ type = [] }: ElementDefinition): string =>
  type
    .flatMap(({ code, profile = [], targetProfile = [] }) => {
      const targets = targetProfile.map(link).join(', ')
      if (targets !== '') return `${code} -> ${targets}`
      return profile.length > 0 ? profile.map(link).join(', ') : (code ?? '')
    })
    .join(', ')

const fixedOf = (element: ElementDefinition): string => {
  const fixed = Object.entries(element).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key))?.[1] as unknown
  return fixed === undefined ? '' : `always ${inWords(fixed)}`
}

function inWords(fixed: unknown): string {
  const { coding, system, code } = fixed as { coding?: unknown[]; system?: string; code?: string }
  if (coding !== undefined) return coding.map(inWords).join(', ')
  return code === undefined ? `\`${String(fixed)}\`` : `\`${system}\` \`${code}\``
}

const ruleOf = ({ constraint = [] }: ElementDefinition): string =>
  constraint
    .filter(({ key }) => key?.startsWith('lus-'))
    .map(({ human }) => human ?? '')
    .join(' ')

/** One row for each element that the profile says something of; what it does not say is R4's. */
function rowsOf(definition: StructureDefinition): readonly (readonly string[])[] {
  const all = (profile(definition.id ?? '').snapshot?.element ?? []) as readonly ElementDefinition[]
  return (definition.differential?.element ?? []).flatMap((element) => {
    const { min, max, short } = all.find(({ id }) => id === element.id) ?? element
    const said = [short, fixedOf(element), ruleOf(element)].filter(
      (each) => each !== undefined && each !== '',
    )
    const { slicing, ...rest } = element
    if (slicing !== undefined && Object.keys(rest).length === 2) return []
    return [
      [
        `\`${element.id ?? ''}\``,
        `${min ?? 0}..${max ?? ''}`,
        element.mustSupport === true ? 'S' : '',
        kindOf(element),
        bindingOf(element),
        said.join('; '),
      ],
    ]
  })
}

const head = ['element', 'cardinality', 'S', 'type', 'binding', 'meaning']

const section = (definition: StructureDefinition): string =>
  [
    `### ${definition.title ?? ''}`,
    `\`${own(definition.url)}\`, on ${link(definition.baseDefinition ?? '')}.`,
    definition.description ?? '',
    table(head, rowsOf(definition)),
  ].join('\n\n')

const isExtension = ({ type }: StructureDefinition): boolean => type === 'Extension'

const messageTable = (): string =>
  table(
    ['message', 'Swedish', 'meaning', 'roots'],
    messageDefinitions.map(({ id, title = '', description = '', focus = [] }) => [
      `\`${id}\``,
      title,
      description,
      focus
        .map(({ code, profile = '', min, max }) => `${code} ${min}..${max}: ${link(profile)}`)
        .join('<br>'),
    ]),
  )

const codeTable = (): string =>
  table(
    ['code system', 'code', 'Swedish', 'meaning'],
    codeSystems
      .filter(({ id }) => id !== 'event' && id !== 'issue-code')
      .flatMap(({ id, concept = [] }) =>
        concept.map(({ code, display = '', definition = '' }) => [
          `\`${id}\``,
          `\`${code}\``,
          display,
          definition,
        ]),
      ),
  )

const valueSetTable = (): string =>
  table(
    ['value set', 'meaning', 'codes'],
    valueSets.map(({ id, description = '', compose }) => [
      `\`${id}\``,
      description,
      (compose?.include ?? [])
        .map(({ system = '', concept }) =>
          concept === undefined
            ? `all of \`${own(system)}\``
            : `\`${system.startsWith(canonical) ? own(system) : system}\`: ${concept.map(({ code }) => `\`${code}\``).join(', ')}`,
        )
        .join('<br>'),
    ]),
  )

/** The generated parts of docs/profiles.md, by the name of their place. */
export const profileParts = (): readonly (readonly [name: string, text: string])[] => [
  ['messages', messageTable()],
  [
    'profiles',
    structures
      .filter((each) => !isExtension(each))
      .map(section)
      .join('\n\n'),
  ],
  ['extensions', structures.filter(isExtension).map(section).join('\n\n')],
  ['codes', `${codeTable()}\n\n${valueSetTable()}`],
]
