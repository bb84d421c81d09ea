// Writes the page of log events (docs/log-events.md) from the catalogue; a test says when the page is stale.
import type { EventDefinition } from './define-events.js'
import { deliveryEvents } from './delivery-events.js'
import { gatewayEvents } from './gateway-events.js'
import type { Kind } from './kind.js'
import { messageEvents } from './message-events.js'

const intro = `# Log events

Written by \`src/log/catalogue-page.ts\` from the catalogue; \`npx vitest run test/meta/log-catalogue.test.ts -u\` writes it anew.

Every line has \`time\`, \`level\`, \`event\` and the fields below, in this order; there are no others, at any level. No field has
room for anything a sender wrote: ids are the gateway's own, names are those of the configuration, all else is a number, a time,
or a word of a closed set. A value that is not of its field's kind is written as \`(unfit)\`: a fault of the program, to be reported.

| level | means |
|---|---|
| debug | a step inside a step; off unless asked for |
| info | a normal step |
| warn | a fallback was taken, or the sender must mend |
| error | an operator must act |
`

type Events = Readonly<Record<string, EventDefinition>>

const sections: readonly (readonly [title: string, events: Events])[] = [
  ['The gateway', gatewayEvents],
  ['A message on its way in', messageEvents],
  ['A copy on its way out', deliveryEvents],
]

const fieldText = (name: string, { optional }: Kind<unknown>): string => `\`${name}\`${optional ? '?' : ''}`

const eventRow = ([name, { level, when, fields }]: [string, EventDefinition]): string =>
  `| \`${name}\` | ${level} | ${when} | ${Object.entries(fields)
    .map(([field, kind]) => fieldText(field, kind))
    .join(' ')} |`

const eventTable = ([title, events]: readonly [string, Events]): string =>
  `## ${title}\n\n| event | level | when | fields (? may be missing) |\n|---|---|---|---|\n${Object.entries(events).map(eventRow).join('\n')}\n`

function fieldTable(): string {
  const rows = sections
    .flatMap(([, events]) => Object.values(events))
    .flatMap(({ fields }) => Object.entries(fields).map(([name, { says }]) => `| \`${name}\` | ${says} |`))
  return `## Fields\n\n| field | holds |\n|---|---|\n${[...new Set(rows)].sort().join('\n')}\n`
}

/** The whole page as Markdown. */
export const logEventsPage = (): string => [intro, ...sections.map(eventTable), fieldTable()].join('\n')
