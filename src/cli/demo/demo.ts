// lus demo: the whole gateway on loopback between synthetic partners, four cases through it, and what became of them.
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeFolder } from '../../store/sqlite/make-folder.js'
import { exit, UsageError, type Command, type Root } from '../root.js'
import { leave, type Left } from './leave.js'
import { play } from './play.js'
import { isWell, reportOf } from './report/report.js'
import { openWorld, type World } from './world.js'

export const demo: Command = {
  usage: 'demo [--keep] [--out DIR]',
  says: 'Sends four synthetic cases through a gateway on this machine and shows what became of them. Needs nothing.',
  run,
}

async function run(args: readonly string[], root: Root): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { keep: { type: 'boolean', default: false }, out: { type: 'string' } },
  })
  const folder = openFolder(values.out)
  const world = await openWorld(folder, root)
  try {
    const story = await play(world, root)
    const { left, copies } = leave(folder, world, story)
    root.out(`\n${reportOf(story, copies)}\n${leftText(folder, left)}`)
    if (values.keep) await stayUp(world, root, folder)
    return isWell(story, copies) ? exit.ok : exit.found
  } finally {
    await world.close()
  }
}

/** A new folder, or an empty one: what an earlier demo left would be counted with what this one does. */
function openFolder(out: string | undefined): string {
  if (out === undefined) return mkdtempSync(join(tmpdir(), 'lus-demo-'))
  const folder = resolve(out)
  if (!isEmpty(folder)) throw new UsageError('--out must be a new or an empty folder')
  chmodSync(folder, 0o700)
  return folder
}

/** Makes it where it is missing; false also when it is a file, or cannot be made. */
function isEmpty(folder: string): boolean {
  try {
    makeFolder(folder)
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}

function leftText(folder: string, left: readonly Left[]): string {
  const others = [
    [join(folder, 'log.jsonl'), 'translation log: every step, no patient'],
    [join(folder, 'gateway.yaml'), 'configuration it ran with'],
  ]
  const rows = [...left.map(({ path, says, files }) => [path, `${files} ${says}`]), ...others]
  const width = Math.max(...rows.map(([path = '']) => path.length))
  const lines = rows.map(([path = '', says = '']) => `  ${path.padEnd(width)}  ${says}`)
  return `6. What it left in ${folder}\n\n${lines.join('\n')}\n`
}

async function stayUp({ url, tokens }: World, root: Root, folder: string): Promise<void> {
  const login = (token: string) => `-H "Authorization: Bearer ${token}"`
  root.out(`
It is still running on ${url}. Try, in another terminal:

  curl ${login(tokens.in.jour)} \\
    ${url}/api/attention
  curl ${login(tokens.in.sjukhuset)} \\
    -H "Content-Type: application/fhir+json" \\
    --data-binary @${join(folder, 'sent', 'ordinary-inskrivningsmeddelande.fhir.json')} \\
    '${url}/fhir/$convert'

The first is the operator's list, the second a dry run of one message: where would it go, and as what?
Stop with Ctrl-C.
`)
  await root.stopRequested
}
