// A configuration as the built program takes it: checking changes nothing, starting makes what is needed, warnings are no errors.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeToken } from '../../src/cli/token.js'
import { lus, serve } from '../helpers/lus-process.js'
import { units } from '../helpers/messages.js'

const home = mkdtempSync(join(tmpdir(), 'lus-configuration-'))
afterAll(() => rmSync(home, { recursive: true }))

const at = (name: string): string => join(home, name)
const { sha256 } = makeToken((size) => new Uint8Array(size).fill(8))

/** A site that prints letters into a folder. */
function config(folder: string, { role = 'operator', webcare = '', address = '' } = {}): string {
  const file = `${folder}.yaml`
  writeFileSync(
    file,
    `
gateway: { hsaId: SE2321000016-LUSGW, endpoint: "http://127.0.0.1:9/fhir", name: Provgateway, callBack: "08-123 100 00" }
partners:
  - { id: brev, adapter: letter, options: { folder: ${folder} } }
${webcare}
access:
  - { name: jour, role: ${role}, tokens: [${sha256}] }
directory:
  - { hsaId: ${units.municipality}, name: Provstads bistand, kind: bistandsenhet, channels: [brev], phone: "08-123 200 00"${address} }
`,
  )
  return file
}

const address = ', postalAddress: [Box 900]'
const check = async (file: string) => {
  const { code, stdout } = await lus(['check-config', file])
  return { code, text: stdout.toString() }
}

describe('lus check-config', () => {
  test('changes nothing on disk', async () => {
    const file = config(at('checked'), { address })
    const before = readdirSync(home)
    expect(await check(file)).toEqual({ code: 0, text: '0 errors, 0 warnings\n' })
    expect(readdirSync(home)).toEqual(before)
  })

  test('says of a folder that others may look into that it is one', async () => {
    mkdirSync(at('open'))
    chmodSync(at('open'), 0o755)
    const { code, text } = await check(config(at('open'), { address }))
    expect(code).toBe(1)
    expect(text).toContain('partners[0] (brev).options.folder\n  Others may look into this folder')
  })

  test('says which table of a WebCare partner has one name for two things', async () => {
    const names = 'names: { elements: { fornamn: efternamn } }'
    const options = `{ mode: https, url: "https://webcare.example/", token: { env: PATH }, ${names} }`
    const webcare = `  - { id: webcare, adapter: webcare, options: ${options} }`
    const { code, text } = await check(config(at('names'), { address, webcare }))
    expect(code).toBe(1)
    expect(text).toContain(
      'partners[1] (webcare).options.names.elements\n  With these, one name stands for two',
    )
    expect(text).not.toContain('could not be made')
  })

  test('warns of a token in clear, without printing it', async () => {
    const options = '{ mode: https, url: "https://webcare.example/", token: s3cr3t-t0ken }'
    const webcare = `  - { id: webcare, adapter: webcare, options: ${options} }`
    const { code, text } = await check(config(at('clear'), { address, webcare }))
    expect(code).toBe(0)
    expect(text).toContain(
      'warning: partners[1] (webcare).options.token\n  This secret stands in the file itself',
    )
    expect(text).not.toContain('s3cr3t')
  })

  test('warns of a unit that only letters reach, and that has no postal address', async () => {
    const { code, text } = await check(config(at('nowhere')))
    expect(code).toBe(0)
    expect(text).toContain(`warning: directory[0] (${units.municipality})\n  The unit has no postalAddress`)
    expect(text).toContain('0 errors, 1 warnings')
  })
})

describe('lus serve', () => {
  const started = async (file: string) => {
    const served = await serve(file, `${file}.data`)
    const { stdout } = await served.stop()
    return stdout.toString()
  }

  test('makes the folder that the configuration names, for its owner alone', async () => {
    const log = await started(config(at('letters'), { address }))
    expect(statSync(at('letters')).mode & 0o777).toBe(0o700)
    expect(log).not.toMatch(/"config\.|"level":"(warn|error)"/)
  })

  test('logs a warning as a warning, and an error as an error', async () => {
    const warned = await started(config(at('warned')))
    expect(warned).toMatch(/"level":"warn".*"config\.warned","warnings":1/)
    expect(warned).not.toContain('"level":"error"')
    writeFileSync(at('file'), '')
    const faulted = await started(config(at('file'), { address }))
    expect(faulted).toMatch(/"level":"error".*"config\.faulted","errors":\d,"warnings":\d/)
  })

  test('does not start without its access log while an identity officer may call', async () => {
    const file = config(at('officer'), { role: 'identityOfficer', address })
    const args = [
      'serve',
      '--config',
      file,
      '--data',
      at('officer-data'),
      '--port',
      '0',
      '--log-level',
      'warn',
    ]
    const { code, stderr } = await lus(args)
    expect(code).toBe(2)
    expect(stderr).toContain('--log-level must be debug or info')
    expect(existsSync(at('officer-data'))).toBe(false)
  })
})
