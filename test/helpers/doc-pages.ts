// The pages and tables of docs/ that are written from the program itself.
import { contentItems } from '../../src/domain/delivery.js'
import type { IssueDefinition } from '../../src/domain/issue.js'
import { caseIssues } from '../../src/domain/issues/case.js'
import { contentIssues } from '../../src/domain/issues/content.js'
import { deliveryIssues } from '../../src/domain/issues/delivery.js'
import { identityIssues } from '../../src/domain/issues/identity.js'
import { messagingIssues } from '../../src/domain/issues/messaging.js'
import { structureIssues } from '../../src/domain/issues/structure.js'
import { transportIssues } from '../../src/domain/issues/transport.js'
import { xmlIssues } from '../../src/domain/issues/xml.js'
import type { MessageType } from '../../src/domain/message-type.js'
import { lusSchema } from '../../src/mappings/lus-form.js'
import { registry } from '../../src/mappings/registry.js'
import { table } from './doc-section.js'

type Issues = Readonly<Record<string, IssueDefinition>>

const issueParts: readonly (readonly [title: string, issues: Issues])[] = [
  ['The request', transportIssues],
  ['XML', xmlIssues],
  ['The structure of a resource', structureIssues],
  ['The message', messagingIssues],
  ['The content', contentIssues],
  ['The case', caseIssues],
  ['Identity and protection', identityIssues],
  ['Sender, receiver and delivery', deliveryIssues],
]

const intro = `# Faults and warnings

Written from the catalogue in \`src/domain/issues/\`; \`npx vitest run test/meta/docs.test.ts -u\` writes it anew.

An answer lists every fault of a message at once. Each is an \`OperationOutcome.issue\`: \`details.coding.code\` is the code below,
\`expression\` says where, \`details.text\` is the English text, the coding's \`display\` the Swedish one, and \`diagnostics\` says who
can mend it and which rule obliges it. \`{name}\` is filled in by the gateway with a word of its own; nothing that the sender wrote
is ever repeated.

| severity | means |
|---|---|
| \`fatal\` | the message could not be read at all |
| \`error\` | the message is not taken; the response code is \`fatal-error\`, or \`transient-error\` when the status is 425 or 5xx |
| \`warning\` | the message is taken; something should be mended |
| \`information\` | for knowledge |

The status is that of an answer whose worst fault this is. A partner's \`severity\` setting can relax some codes
([operating.md](operating.md#severity)).
`

const issueTable = ([title, issues]: readonly [string, Issues]): string =>
  `## ${title}\n\n${table(
    ['code', 'severity', 'FHIR type', 'status', 'text', 'mended by', 'rule'],
    Object.entries(issues).map(([code, { severity, type, status, en, sv, mender, rule }]) => [
      `\`${code}\``,
      severity,
      type,
      String(status),
      `${en}<br>*${sv}*`,
      mender,
      rule,
    ]),
  )}\n`

/** docs/errors.md. */
export const errorsPage = (): string => [intro, ...issueParts.map(issueTable)].join('\n')

/** The codes of docs/errors.md, in its order. */
export const codesOnErrorsPage = (): readonly string[] =>
  issueParts.flatMap(([, issues]) => Object.keys(issues))

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
}

/** Whether every message of the type has the field at this hub path, by the schema of the `lus` form. */
export const isRequired = (type: MessageType, path: string): boolean =>
  path.split('.').reduce<{ node: SchemaNode | undefined; required: boolean }>(
    ({ node, required }, step) => ({
      node: node?.properties?.[step],
      required: required && node?.required?.includes(step) === true,
    }),
    { node: lusSchema(type), required: true },
  ).required

/** The data items of a type, and what may be told of them at most: docs/messages.md. */
export const contentTable = (type: MessageType): string =>
  table(
    [
      'data item',
      'hub path',
      'FHIR element',
      'required',
      'kind of content',
      'may go to',
      'on the ground of',
      'rule',
    ],
    registry[type].content
      .toSorted((a, b) => contentItems.indexOf(a.item) - contentItems.indexOf(b.item))
      .map(({ path, says, element, absent, item, to, basis, source }) => [
        says,
        `\`${path}\``,
        element,
        absent === undefined ? (isRequired(type, path) ? '**yes**' : 'no') : `no; then: ${absent}`,
        item,
        to.join(', '),
        basis.join(', ') || 'none',
        source,
      ]),
  )
