// What keeps the built program from starting is told in one plain sentence with exit 2, and leaves nothing running.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lus, serve } from '../helpers/lus-process.js'

const home = mkdtempSync(join(tmpdir(), 'lus-start-'))
afterAll(() => rmSync(home, { recursive: true }))

const at = (name: string): string => join(home, name)
const gateway =
  'gateway: { hsaId: SE2321000016-LUSGW, endpoint: "http://127.0.0.1:9/fhir", name: Provgateway, callBack: "08-123 100 00" }\n'

function config(name: string, key?: string): string {
  if (key !== undefined) writeFileSync(at(`${name}.key`), key)
  writeFileSync(
    at(`${name}.yaml`),
    key === undefined ? gateway : `${gateway}store: { encryptionKey: { file: ${at(`${name}.key`)} } }\n`,
  )
  return at(`${name}.yaml`)
}

/** What is said of it; the warnings of the configuration are not about the start. */
async function refusal(args: readonly string[]): Promise<string> {
  const { code, stderr } = await lus(args)
  expect(code).toBe(2)
  expect(stderr).not.toMatch(/^ +at /m)
  return stderr.split('\n').find((line) => line.startsWith('lus ')) ?? ''
}

const start = (data: string, { file = config('plain'), port = '0', host = '127.0.0.1' } = {}) =>
  refusal(['serve', '--config', file, '--data', data, '--port', port, '--host', host])

/** The data folder of a gateway that has run. */
async function made(name: string, file: string): Promise<string> {
  await (await serve(file, at(name))).stop()
  return at(name)
}

test('a port that is taken', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await start(at('port'), { port: String(port) })).toContain(
    `port ${port} is taken by another program`,
  )
  server.close()
})

test('a host that is no address of this machine', async () => {
  expect(await start(at('host'), { host: '192.0.2.1' })).toContain('--host 192.0.2.1 is no address of')
})

test('a data folder that is a file, or lies in one, or where no folder can be made', async () => {
  writeFileSync(at('file'), '')
  expect(await start(at('file'))).toBe('lus serve: --data must name a folder, and names a file')
  expect(await start(join(at('file'), 'below'))).toMatch(/--data cannot be made.* \(ENOTDIR\)$/)
  expect(await start('/proc/lus/data')).toMatch(/--data cannot be made.* \(ENOENT\)$/)
})

test('a store that was made with another key, or with one, or with none', async () => {
  const one = config('one', 'a key of the test 1')
  const encrypted = await made('encrypted', one)
  const plain = await made('plain', config('plain'))
  const other = config('other', 'a key of the test 2')
  expect(await start(encrypted, { file: other })).toContain('most likely it was made with another key')
  expect(await start(encrypted)).toContain(
    'most likely it was made with a key, and store.encryptionKey is missing',
  )
  expect(await start(plain, { file: other })).toContain('or without one')
  expect((await serve(one, encrypted).then((served) => served.stop())).code).toBe(0)
})

test('a store that is damaged, or is no file', async () => {
  mkdirSync(at('damaged'))
  writeFileSync(join(at('damaged'), 'lus.db'), 'Tolvan Tolvansson '.repeat(900))
  expect(await start(at('damaged'))).toContain('the file is damaged')
  mkdirSync(join(at('folder'), 'lus.db'), { recursive: true })
  expect(await start(at('folder'))).toContain('the store in the data folder cannot be opened (EISDIR)')
})

test('a demo whose folder is a file, or cannot be made', async () => {
  writeFileSync(at('out'), '')
  for (const out of [at('out'), '/proc/lus'])
    expect(await refusal(['demo', '--out', out])).toBe('lus demo: --out must be a new or an empty folder')
})
