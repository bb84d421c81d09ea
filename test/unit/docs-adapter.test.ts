// The example of docs/adapters.md is a whole adapter: it keeps the contract, seen from outside as a vendor sees it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testAdapter } from 'lus-gateway/adapter-contract'
import * as vitest from 'vitest'
import { notices, noticesKind } from '../../examples/file-adapter.js'
import { readConfig } from '../../src/cli/config/read-config.js'
import type { Unit } from '../../src/domain/unit.js'
import { withSection } from '../helpers/doc-section.js'
import { units } from '../helpers/messages.js'
import { samplesFor } from '../helpers/samples/index.js'

const { describe, expect, test } = vitest

const recipient: Unit = {
  hsaId: units.municipality,
  name: 'Biståndsenheten',
  kind: 'bistandsenhet',
  areas: [],
  channels: ['notices'],
}

testAdapter({
  runner: vitest,
  name: 'notices (examples/file-adapter.ts)',
  samples: samplesFor({ messages: ['inskrivningsmeddelande', 'utskrivningsklar'] }),
  make: () => {
    const folder = mkdtempSync(join(tmpdir(), 'lus-notices-'))
    return {
      adapter: notices(folder),
      recipient,
      peer: {
        received: () => readdirSync(folder).filter((name) => !name.startsWith('.')),
        leave: () => rmSync(folder, { recursive: true }),
      },
      close: () => rmSync(folder, { recursive: true, force: true }),
    }
  },
  skip: [
    { test: 'reads back what it wrote, but for the declared loss', reason: 'notices only go out' },
    { test: 'refuses what it cannot read, and quotes none of it', reason: 'notices only go out' },
    { test: 'settles when its time ends while the peer is silent', reason: 'a folder takes or fails' },
    { test: 'can be asked what became of what it submitted', reason: 'nobody can be asked' },
  ],
})

const page = join(import.meta.dirname, '../../docs/adapters.md')
const example = join(import.meta.dirname, '../../examples/file-adapter.ts')

test('docs/adapters.md shows the example as it stands in examples/ (write it anew with -u)', async () => {
  const code = `\`\`\`ts\n${readFileSync(example, 'utf8').trim()}\n\`\`\``
  const written = withSection(readFileSync(page, 'utf8'), 'example', code)
  await expect(written).toMatchFileSnapshot('../../docs/adapters.md')
})

describe('the way from the file to the configuration', () => {
  const text = readFileSync(page, 'utf8')
  const yaml = /```yaml\n([\s\S]*?)```/.exec(text)?.[1]?.replaceAll(/^ {3}/gm, '') ?? ''
  const read = (partners: string) =>
    readConfig(
      `gateway: { hsaId: SE2321000016-LUSGW, endpoint: 'http://localhost/fhir', name: Provet, callBack: '08-123 100 00' }\n${partners}`,
      { adapters: { notices: noticesKind }, resolveSecret: () => undefined },
    )

  test('ends in a partner that the configuration of docs/adapters.md makes', () => {
    const { config, faults } = read(yaml)
    expect(faults.map(({ code }) => code)).toEqual(['operator-missing'])
    expect(config?.settings.partners.get('boendet')?.adapter.name).toBe('notices')
  })

  test('tells a fault of its options in the words of its schema', () => {
    expect(read(yaml.replace('/srv/', 'srv/')).faults).toContainEqual(
      expect.objectContaining({ mend: 'Write the folder that the partner empties, an absolute path.' }),
    )
  })

  test('leads through imports that the package has', () => {
    const { exports } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      exports: Record<string, { types: string }>
    }
    const named = [...text.matchAll(/from 'lus-gateway\/([\w-]+)'/g)].map(([, name]) => `./${name}`)
    expect(new Set(named)).toEqual(new Set(Object.keys(exports)))
  })
})
