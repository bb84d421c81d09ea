// Is it alive, is it ready, what does it say of itself, what do its figures show.
import { Hono } from 'hono'
import { timestampOf } from '../../domain/time.js'
import { capabilityStatement } from '../../profiles/capability-statement.js'
import { fhirAnswer } from '../answer.js'
import { inJson } from '../negotiation.js'
import { only, type Doors, type Env } from '../door.js'

const minutesPerDay = 1_440

export function operations(doors: Doors): Hono<Env> {
  const { gateway, version, startedAt } = doors
  const { self, retentionDays } = gateway.settings
  const statement = JSON.stringify(
    capabilityStatement({
      endpoint: self.endpoint,
      name: self.name,
      version,
      startedAt: timestampOf(startedAt),
      reliableCache: retentionDays * minutesPerDay,
    }),
  )
  const routes = new Hono<Env>()
  routes.get('/health', (c) => c.json({ status: 'ok' }))
  routes.get('/ready', only(doors, 'operator', 'administrator'), async (c) => {
    const ready = doors.isOpen() && (await gateway.store.writable())
    return c.json({ ready, channels: await channelStates(doors) }, ready ? 200 : 503)
  })
  routes.get('/metrics', only(doors, 'operator', 'administrator'), async (c) => {
    const { text, contentType } = await doors.renderMetrics()
    return c.body(text, 200, { 'content-type': contentType })
  })
  routes.get('/fhir/metadata', only(doors, 'partner', 'operator', 'administrator'), inJson(doors), (c) =>
    fhirAnswer(c, statement),
  )
  return routes
}

/** A channel that cannot be reached is told, but the gateway is ready all the same: it stores and forwards. */
async function channelStates({ gateway }: Doors): Promise<Record<string, boolean>> {
  const partners = [...gateway.settings.partners.values()]
  const states = await Promise.all(
    partners.map(
      async ({ id, adapter }) => [id, (await adapter.check?.().catch(() => false)) ?? true] as const,
    ),
  )
  return Object.fromEntries(states)
}
