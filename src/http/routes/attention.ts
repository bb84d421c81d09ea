// What stands before the operator: states, reasons and codes, never a patient; whom it is about is for the identity officer.
import { Hono } from 'hono'
import { timestampOf, type EpochMs } from '../../domain/time.js'
import { resolveAttention, resolutions } from '../../gateway/attention.js'
import type { AttentionStatus } from '../../store/store.js'
import type { Gateway } from '../../gateway/gateway.js'
import { readIdentity } from '../../gateway/identity.js'
import { refuse } from '../answer.js'
import { nameOf, only, type Doors, type Env } from '../door.js'

export function attentionRoutes(doors: Doors): Hono<Env> {
  const { gateway } = doors
  const routes = new Hono<Env>()
  routes.get('/attention', only(doors, 'operator'), async (c) => {
    const entries = await gateway.store.attention()
    return c.json({ entries: entries.map((entry) => describe(gateway, entry)) })
  })
  routes.get('/attention/:id/identity', only(doors, 'identityOfficer'), async (c) => {
    const told = await readIdentity(gateway, c.req.param('id'), nameOf(c.get('principal')))
    return told === undefined ? refuse(c, 'not-found') : c.json(told, 200, { 'cache-control': 'no-store' })
  })
  routes.post('/attention/:id', only(doors, 'operator'), async (c) => {
    const outcome = c.req.query('outcome')
    const known = resolutions.find((one) => one === outcome)
    if (known === undefined) return refuse(c, 'bad-parameter', { name: 'outcome' })
    const by = nameOf(c.get('principal'))
    const resolved = await resolveAttention(gateway, c.req.param('id'), { by, outcome: known })
    if (resolved === 'resolved') return c.json({ resolved: true })
    if (resolved === 'not-open') return refuse(c, 'not-found')
    return refuse(c, 'resolution-unfit', { fitting: resolved.fitting.join(', ') })
  })
  return routes
}

const time = (epoch: EpochMs | undefined) => (epoch === undefined ? undefined : timestampOf(epoch))

/** A telefon task comes with the number to call; what to say holds no identity until the unit has called back. */
const describe = ({ directory, settings }: Gateway, entry: AttentionStatus) => ({
  id: entry.id,
  kind: entry.kind,
  at: time(entry.at),
  message: entry.message,
  delivery: entry.delivery,
  unit: entry.unit,
  need: entry.need,
  due: time(entry.due),
  ...(entry.kind === 'telefon' && entry.unit !== undefined
    ? { call: directory.byId.get(entry.unit)?.phone, script: script(settings.self.callBack) }
    : {}),
  resolvedAt: time(entry.resolvedAt),
  resolvedBy: entry.resolvedBy,
  resolution: entry.resolution,
})

const script = (callBack: string): string =>
  `Ett meddelande enligt lagen om samverkan vid utskrivning är på väg till er med brev och hinner inte fram i tid. ` +
  `Ring upp på ${callBack} så lämnas uppgifterna när ni har legitimerat er. Säg inget om vem det gäller i det här samtalet.`
