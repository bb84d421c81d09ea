// The bench's message, and texts of it with fresh ids.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

const file = new URL('../fixtures/inskrivningsmeddelande/synthetic-bench.fhir.json', import.meta.url)

/** Sent an hour ago by its own account, so that nothing is overdue and no reminder is raised while it is measured. */
export const messageText = movedToNow(readFileSync(file, 'utf8'))

function movedToNow(text) {
  const hourMs = 3_600_000
  const shift = Date.now() - hourMs - Date.parse(JSON.parse(text).timestamp)
  const local = (time) => new Date(time + shift + hourMs).toISOString().slice(0, 19)
  return text.replaceAll(/2026-11-\d\dT[\d:]{8}\+01:00/g, (time) => `${local(Date.parse(time))}+01:00`)
}

/** Gives texts of the message, each with ids and a case of its own, cut once and put together cheaply. */
export function freshTexts() {
  const bundle = JSON.parse(messageText)
  const headerId = bundle.entry[0].resource.id
  const arende = bundle.entry.find(({ resource }) => resource.resourceType === 'Task').resource
    .groupIdentifier
  const ids = new Map([
    [bundle.id, 'bundle'],
    [headerId, 'header'],
    [arende.value, 'arende'],
  ])
  const pieces = messageText.split(new RegExp(`(${[...ids.keys()].join('|')})`))
  const slots = pieces.map((piece) => ids.get(piece))
  return () => {
    const fresh = { bundle: randomUUID(), header: randomUUID(), arende: `arende-${randomUUID()}` }
    return pieces.map((piece, at) => (slots[at] === undefined ? piece : fresh[slots[at]])).join('')
  }
}
