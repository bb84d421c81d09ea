// The demo's story: admissions, receipts, one letter's arrival, ready for discharge; each step waits for the one before.
import type { Bundle } from '@medplum/fhirtypes'
import { timestampOf } from '../../domain/time.js'
import { codeOf } from '../../gateway/codes.js'
import { fromFhir } from '../../mappings/from-fhir.js'
import type { LusMessage } from '../../mappings/registry.js'
import type { Root } from '../root.js'
import type { Attention, MessageFate } from './api.js'
import { bundleOf, kvittensOf, messagesOf, stays, type Moment } from './cases.js'
import { hsaIds, type Caller } from './site.js'
import { kvittensFor } from './webcare-peer.js'
import type { World } from './world.js'

/** A message that somebody sent, and what became of it. */
export interface Step {
  readonly label: string
  readonly from: Caller
  readonly body: string
  readonly contentType: string
  /** The gateway's own id of the reception. */
  readonly correlationId: string
  readonly fate: MessageFate
}

export interface Story {
  readonly steps: readonly Step[]
  readonly attention: readonly Attention[]
  /** The case whose letter was reported to have arrived; undefined when none could be. */
  readonly arrival: string | undefined
}

/** A message ready to be posted. */
interface Posting {
  readonly label: string
  readonly from: Caller
  readonly path: string
  readonly id: string
  readonly body: string
  readonly contentType: string
}

const fhirPath = '/fhir/$process-message'
const fhirType = 'application/fhir+json'

export async function play(world: World, root: Root): Promise<Story> {
  const moment: Moment = { now: root.clock.now(), id: () => root.chance.id() }
  const sent = stays.map((stay) => ({ stay, messages: messagesOf(stay, moment) }))
  const postings = (index: 0 | 1) =>
    sent.flatMap(({ stay: { label, sender }, messages }) => {
      const message = messages[index]
      return message === undefined ? [] : [fhirPosting(world, { label, from: sender, message })]
    })
  const admissions = await postAll(world, root, postings(0))
  const kvittenser = await postAll(world, root, receipts(world, admissions, moment))
  const arrival = await reportArrival(world, admissions)
  const ready = await postAll(world, root, postings(1))
  const steps = await Promise.all([...admissions, ...kvittenser, ...ready].map((step) => again(world, step)))
  return { steps, attention: await world.api.attention(), arrival }
}

/** The fate as it is at the end: receipts and arrivals have changed it since. */
const again = async ({ api }: World, step: Step): Promise<Step> => ({
  ...step,
  fate: await api.fate(step.from, step.fate.id),
})

function fhirPosting(
  world: World,
  { label, from, message }: { label: string; from: Exclude<Caller, 'jour'>; message: LusMessage },
): Posting {
  const body = JSON.stringify(bundleOf(message, world.peers[from].url, world.url), null, 2)
  return { label, from, path: fhirPath, id: message.id, body, contentType: fhirType }
}

async function postAll(world: World, root: Root, postings: readonly Posting[]): Promise<readonly Step[]> {
  return Promise.all(
    postings.map(async ({ path, id, ...posting }) => {
      const { label, from, body, contentType } = posting
      const { status, correlationId } = await world.api.post(from, path, { body, contentType })
      if (status !== 200)
        throw new Error(`the gateway answered ${status} to a message of the case "${label}"`)
      return { ...posting, correlationId, fate: await ended(world, root, { from, id }) }
    }),
  )
}

const waitingMs = 20
const patienceMs = 20_000
const onItsWay: readonly string[] = ['waiting', 'sending']

/** Asks until every copy has ended, one way or another, or patience has. */
async function ended(
  { api }: World,
  { clock }: Root,
  { from, id }: { from: Caller; id: string },
): Promise<MessageFate> {
  const until = clock.now() + patienceMs
  for (;;) {
    const fate = await api.fate(from, id)
    if (!fate.copies.some(({ state }) => onItsWay.includes(state)) || clock.now() > until) return fate
    await new Promise<void>((resume) => void clock.after(waitingMs, resume))
  }
}

/** What the electronic parties answer to the copies they have got: each in its own form, about the id it knows. */
function receipts(world: World, admissions: readonly Step[], moment: Moment): readonly Posting[] {
  const { kommunen, webcare } = world.peers
  const labelOf = (copyId: string) =>
    admissions.find(({ fate }) => fate.copies.some((copy) => copy.copyId === copyId))?.label ?? 'unknown'
  const byFhir = kommunen.received().flatMap(({ headerId, body }) => {
    const copy = fromFhir(JSON.parse(body) as Bundle, { labelsComplete: true })
    const message = copy.ok ? kvittensOf(copy.value.message, moment) : undefined
    return message === undefined
      ? []
      : [fhirPosting(world, { label: labelOf(headerId), from: 'kommunen', message })]
  })
  const readAt = timestampOf(moment.now)
  const byXml = webcare.received.flatMap(({ id: copyId, body: copy }) => {
    const id = moment.id()
    const body = kvittensFor(copy, { id, bundleId: moment.id(), readAt, role: 'distriktssköterska' })
    const label = labelOf(copyId)
    const from: Caller = 'webcare'
    return body === undefined
      ? []
      : [{ label, from, path: '/api/inbox', id, body, contentType: 'application/xml' }]
  })
  return [...byFhir, ...byXml]
}

/** The vårdcentral types in the code that is printed on the first of its letters. */
async function reportArrival(
  { api, running: { gateway } }: World,
  admissions: readonly Step[],
): Promise<Story['arrival']> {
  const step = admissions.find(({ fate }) => fate.copies.some(({ channel }) => channel === 'brev'))
  if (step === undefined) return undefined
  const status = await gateway.store.status(step.from, step.fate.id)
  const letter = status?.deliveries.find(
    ({ channels, recipient }) => channels[0] === 'brev' && recipient === hsaIds.vardcentral,
  )
  if (letter === undefined) return undefined
  const { status: answer } = await api.post('webcare', `/api/arrivals/${codeOf(gateway, letter.id)}`)
  return answer === 200 ? step.label : undefined
}
