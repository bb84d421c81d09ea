// Runs the Dockerfile's own RUN and COPY lines in scratch folders, then starts what came of it. Needs no container tool.
// What it cannot show: the base image, and users and mounts of a real container (scripts/container-build.sh does).
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { execForm, flagsAndWords, stagesOf } from './dockerfile.js'

const context = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'lus-container-'))
const say = (text) => console.log(`container: ${text}`)

function check(fits, what) {
  if (!fits) throw new Error(what)
  say(`ok: ${what}`)
}

/** The host's own settings and secrets stay outside, as they would of an image. */
const hostEnvironment = {
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  HOME: process.env.HOME,
  npm_config_cache: process.env.npm_config_cache,
  npm_config_prefer_offline: 'true',
  npm_config_update_notifier: 'false',
}

const allowed = readFileSync(join(context, '.dockerignore'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))

/** Builds a stage below its own root; `built` has the roots of the stages before. */
function build({ name, instructions }, built) {
  const root = join(scratch, name.replaceAll(' ', '-'))
  const image = { root, workdir: '/', env: {}, once: {} }
  mkdirSync(root)
  for (const instruction of instructions) run(instruction, image, built)
  return image
}

function run({ name, rest, line }, image, built) {
  const inside = (path) => join(image.root, resolve(image.workdir, path))
  if (name === 'WORKDIR') {
    image.workdir = resolve(image.workdir, rest)
    mkdirSync(inside('.'), { recursive: true })
  } else if (name === 'COPY') copy(rest, inside, built, image)
  else if (name === 'RUN') shell(rest, inside('.'), image.env, line)
  else if (name === 'ENV') Object.assign(image.env, Object.fromEntries([rest.split(/=(.*)/s).slice(0, 2)]))
  else image.once[name] = rest
}

function copy(rest, inside, built, image) {
  const { flags, words } = flagsAndWords(rest)
  const target = words.at(-1)
  const sources = words.slice(0, -1)
  for (const source of sources) {
    if (flags.from === undefined && !allowed.includes(source.split('/')[0]))
      throw new Error(`.dockerignore keeps out ${source}`)
    const from = flags.from === undefined ? join(context, source) : join(built.get(flags.from).root, source)
    const into = target.endsWith('/') ? join(target, basename(source)) : target
    cpSync(from, inside(into), { recursive: true, verbatimSymlinks: true })
  }
  say(`COPY ${sources.join(' ')} -> ${resolve(image.workdir, target)}`)
}

function shell(command, cwd, env, line) {
  say(`RUN ${command}`)
  const { status } = spawnSync('sh', ['-c', command], {
    cwd,
    env: { ...hostEnvironment, ...env },
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Dockerfile:${line}: the command ended with ${status}`)
}

/** Nothing that builds, and nothing that the lock file calls a dependency of development. */
function checkContents({ root }) {
  const app = join(root, 'app')
  const { packages } = JSON.parse(readFileSync(join(context, 'package-lock.json'), 'utf8'))
  const development = Object.keys(packages).filter((path) => packages[path].dev)
  const found = development.filter((path) => existsSync(join(app, path)))
  check(
    development.length > 0 && found.length === 0,
    `no development dependencies (${development.length} known)`,
  )
  check(
    readdirSync(app).toSorted().join(' ') === 'bin dist node_modules package.json',
    'only what runs is there',
  )
}

const site = `
gateway: { hsaId: SE2321000016-LUSGW, endpoint: "http://127.0.0.1:8080/fhir", name: Prov, callBack: "08-123 100 00" }
partners: []
directory: []
`

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(String(port)))
    })
  })

/** Every file outside the volume with its time of change: a read-only root must do. */
const stateOf = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(root, 'data')))
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
    .toSorted()
    .join('\n')

/** Starts ENTRYPOINT and CMD with the paths moved below the root and the port to a free one. */
async function checkRunning({ root, workdir, env, once }) {
  const port = await freePort()
  const moved = (word) => (/^\/\w/.test(word) ? join(root, word) : word).replaceAll(once.EXPOSE, port)
  const [program, ...entry] = execForm(once.ENTRYPOINT)
  const options = { cwd: join(root, workdir), env: { PATH: hostEnvironment.PATH, ...env } }
  mkdirSync(join(root, 'config'))
  writeFileSync(join(root, 'config', 'config.yaml'), site)
  const before = stateOf(root)
  const child = spawn(program, [...entry, ...execForm(once.CMD).map(moved)], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('close', done))
  try {
    await Promise.race([
      listening(child),
      ended.then((code) => Promise.reject(new Error(`it ended with ${code}`))),
    ])
    const [node, ...args] = execForm(once.HEALTHCHECK).map((word) => word.replaceAll(once.EXPOSE, port))
    check(spawnSync(node, args, options).status === 0, 'HEALTHCHECK finds it well')
  } finally {
    child.kill(once.STOPSIGNAL)
  }
  check((await ended) === 0, `${once.STOPSIGNAL} ends it with 0`)
  const fixture = join(context, 'fixtures/inskrivningsmeddelande/law-minimal.lus.json')
  const letter = spawnSync(
    program,
    [...entry, 'convert', '--from', 'lus', '--to', 'letter', fixture],
    options,
  )
  check(
    letter.stdout.subarray(0, 5).toString() === '%PDF-',
    'it prints letters: native modules and fonts are there',
  )
  check(stateOf(root) === before, 'it writes nowhere but into its volume')
  check(once.USER === 'node' && once.VOLUME === '/data', 'it runs as node, with /data as volume')
}

const listening = (child) =>
  new Promise((heard) => {
    let seen = ''
    child.stdout.on('data', (chunk) => {
      seen += chunk
      if (seen.includes('"gateway.listening"')) heard()
    })
  })

try {
  const built = new Map()
  const stages = stagesOf(readFileSync(join(context, 'Dockerfile'), 'utf8'))
  for (const stage of stages) built.set(stage.name, build(stage, built))
  const final = built.get(stages.at(-1).name)
  checkContents(final)
  await checkRunning(final)
} catch (error) {
  say(`FAILED: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
