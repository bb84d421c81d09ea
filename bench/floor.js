// One floor in a process of its own: hono alone, or with the parts of the work that no gateway could do without.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { migrations } from '../dist/store/sqlite/schema.js'
import { groupCommit, openFile, rowWriter } from './rows.js'

const [kind, file, templateFile] = process.argv.slice(2)
const jsonType = { 'content-type': 'application/fhir+json; charset=utf-8' }

const floors = {
  echo: () => async (c) => c.body(await c.req.text(), 200, jsonType),
  parse: () => async (c) => c.body(JSON.parse(await c.req.text()).id, 200, jsonType),
  rows: () => {
    const template = JSON.parse(readFileSync(templateFile, 'utf8'))
    const db = openFile(file, migrations)
    const write = rowWriter(db, template)
    const commit = groupCommit(db)
    const [{ answer_body: answer }] = template.messages
    return async (c) => {
      const message = read(await c.req.text())
      await commit(() => write(message))
      return c.body(answer, 200, jsonType)
    }
  },
  'one-row': () => {
    const db = openFile(file, ['CREATE TABLE messages (id TEXT PRIMARY KEY, body BLOB) STRICT'])
    const insert = db.prepare('INSERT INTO messages (id, body) VALUES (?, ?)')
    const commit = groupCommit(db)
    return async (c) => {
      const { headerId, body } = read(await c.req.text())
      await commit(() => insert.run([headerId, body]))
      return c.body(headerId, 200, jsonType)
    }
  },
}

function read(text) {
  const bundle = JSON.parse(text)
  const task = bundle.entry.find(({ resource }) => resource.resourceType === 'Task').resource
  const { system, value } = task.groupIdentifier
  return {
    bundleId: bundle.id,
    headerId: bundle.entry[0].resource.id,
    arende: `${system}|${value}`,
    body: Buffer.from(text),
  }
}

const app = new Hono()
app.post('/fhir/*', floors[kind]())
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send({ port }))
process.on('disconnect', () => process.exit())
