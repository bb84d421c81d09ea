// docs/adapters/webcare.md says what the code does.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contract, defaultLimits } from '../../../src/adapters/webcare/assumptions.js'
import {
  assumptions,
  webcare,
  webcareLoss,
  webcareOptionFaults,
  webcareOptionsSchema,
} from '../../../src/adapters/webcare/index.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'
import { encodeContext, home } from '../../helpers/webcare-peer.js'

const page = readFileSync(new URL('../../../docs/adapters/webcare.md', import.meta.url), 'utf8')

const rowsOf = (heading: string): readonly string[] => {
  const section = page.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return section.split('\n').filter((line) => line.startsWith('| `'))
}

/** As the configuration exchanges them. */
const withSecrets = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'env' in value ? 'a-secret' : value

const tables = { Elements: 'elements', Attributes: 'attributes', Events: 'events', Codes: 'codes' } as const

describe('the page about WebCare', () => {
  it('says in its first sentence that there is no public interface', () => {
    const [, first = ''] = page.split(/\n\n/)
    expect(first).toMatch(/^WebCare has no public interface/)
    expect(page).toContain(contract.namespace)
  })

  it.each(Object.entries(tables))('lists every assumption and no other: %s', (heading, table) => {
    const rows = Object.entries(assumptions[table]).map(
      ([key, { name, holds, basis }]) => `| \`${key}\` | \`${name}\` | ${holds} | ${basis} |`,
    )
    expect(rowsOf(heading)).toEqual(rows)
  })

  it('lists every limit', () => {
    const rows = Object.entries(defaultLimits).map(([limit, value]) => `| \`${limit}\` | ${value} |`)
    expect(rowsOf('Limits')).toEqual(rows)
  })

  it('lists every loss', () => {
    expect(rowsOf('What is lost')).toEqual(
      webcareLoss.map(({ path, reason }) => expect.stringMatching(`^\\| \`${path}\` \\| ${reason} \\|`)),
    )
  })

  it('lists every option', () => {
    const listed = rowsOf('Options').map((row) => row.split('`')[1] ?? '')
    expect(listed.toSorted()).toEqual(Object.keys(webcareOptionsSchema.properties).toSorted())
  })

  it('shows a message as it is written', () => {
    const adapter = webcare({ mode: 'https', url: 'https://webcare.example/', token: 'x' })
    const encoded = adapter.encode({ message: inskrivningsmeddelande }, home, encodeContext)
    expect(page).toContain(
      'body' in encoded ? `\`\`\`xml\n${String(encoded.body)}\`\`\`` : 'not encoded at once',
    )
  })

  it('shows options that are accepted', () => {
    const examples = [...page.matchAll(/```json\n([^`]*)```/g)].map(
      ([, text = '']) => JSON.parse(text, withSecrets) as unknown,
    )
    expect(examples.length).toBeGreaterThan(1)
    for (const example of examples) expect(webcareOptionFaults(example)).toEqual([])
  })
})
