import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/index.js'
import type { Root } from '../../src/cli/root.js'
import { localLinks, table, withSection } from '../helpers/doc-section.js'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
  engines: { node: string }
}

/** What `lus help` prints; it needs nothing of the root but a place to print to. */
async function help(): Promise<string> {
  const said: string[] = []
  await run(['help'], { out: (text: string) => said.push(text) } as unknown as Root)
  return said.join('')
}

const commandsIn = (text: string): readonly (readonly [usage: string, says: string])[] =>
  [...text.matchAll(/^ {2}lus (.+)\n {6}(.+)$/gm)].map(([, usage = '', says = '']) => [usage, says])

test('its table of commands is what `lus help` says (write it anew with -u)', async () => {
  const rows = commandsIn(await help()).map(([usage, says]) => [`\`npx lus ${usage}\``, says])
  expect(rows.length).toBeGreaterThan(3)
  const page = withSection(readme, 'commands', table(['command', 'what it does'], rows))
  await expect(page).toMatchFileSnapshot('../../README.md')
})

test('every npm script that it names is there', () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].flatMap(([, script = '']) => script)
  const own = named.filter((script) => !['ci', 'install'].includes(script))
  expect(own).toEqual(expect.arrayContaining(['demo', 'test']))
  for (const script of own) expect(Object.keys(scripts)).toContain(script)
})

test('every lus command that it names is there', async () => {
  const known = commandsIn(await help()).map(([usage]) => usage.split(' ')[0])
  const named = [...readme.matchAll(/npx lus ([a-z-]+)/g)].map(([, command]) => command)
  for (const command of named) expect(known).toContain(command)
})

test('it says which Node it needs', () => {
  expect(readme).toContain(`Node ${engines.node.replace('>=', '')} or later`)
})

test('every link leads to a file that is there', () => {
  const links = localLinks(readme)
  expect(links.length).toBeGreaterThan(8)
  for (const link of links) expect(existsSync(join(root, link.split('#')[0] ?? '')), link).toBe(true)
})

test('it is short: at most 150 lines', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(150)
})
