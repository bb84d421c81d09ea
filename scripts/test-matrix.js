// Runs the suite under each Node that is supported, as the npm package `node` has it; prints each runner's summary.
// Usage: npm run test:matrix [-- --node 22] [-- TEST_FILE...]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const repository = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  options: { node: { type: 'string', multiple: true, default: ['20', '22', '24'] } },
  allowPositionals: true,
})
const folder = mkdtempSync(join(tmpdir(), 'lus-node-'))

/** Installs one Node and runs the tests with it, their processes included. */
function testUnder(version) {
  const prefix = join(folder, version)
  const install = [
    'install',
    '--prefix',
    prefix,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts=false',
    `node@${version}`,
  ]
  const installed = spawnSync('npm', install, { encoding: 'utf8', cwd: folder })
  if (installed.status !== 0)
    return { version, code: 1, summary: `could not be installed\n${installed.stderr}` }
  const bin = join(prefix, 'node_modules', 'node', 'bin')
  const node = join(bin, 'node')
  const named = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  console.log(`Node ${named}: running`)
  const { status, stdout, stderr } = spawnSync(
    node,
    ['node_modules/vitest/vitest.mjs', 'run', ...positionals],
    {
      cwd: repository,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  const at = stdout.lastIndexOf(' Test Files ')
  const summary = status === 0 && at !== -1 ? stdout.slice(at) : `${stdout}${stderr}`
  return { version: named, code: status ?? 1, summary: summary.trimEnd() }
}

try {
  const results = values.node.map(testUnder)
  for (const { version, code, summary } of results)
    console.log(`\n--- Node ${version}: ${code === 0 ? 'passed' : 'FAILED'}\n${summary}`)
  process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
