// POST /api/inbox: messages in the partner's own form, decoded by its adapter and answered in that form.
import { Hono } from 'hono'
import { doorOf } from '../../gateway/own-door.js'
import { fhirAnswer, refusal, refuse } from '../answer.js'
import { readBody } from '../body.js'
import { only, partnerOf, turnAway, type Doors, type Env } from '../door.js'

const ownTypes = ['application/xml', 'text/xml']

export function inbox(doors: Doors): Hono<Env> {
  const { gateway } = doors
  const routes = new Hono<Env>()
  routes.post('/inbox', only(doors, 'partner'), async (c) => {
    const partner = partnerOf(c, gateway)
    const door = doorOf(gateway, partner)
    if (door === undefined) return refuse(c, 'media-type', { expected: 'FHIR to /fhir/$process-message' })
    const body = await readBody(c, { types: ownTypes, maxBytes: gateway.settings.limits.bodyBytes })
    if (!body.ok) return turnAway(c, gateway, body.issues)
    const { status, rendered, issues } = await door(body.value, c.get('correlationId'))
    if (rendered === undefined) return refusal(c, issues)
    const answer = fhirAnswer(c, rendered.body, status)
    answer.headers.set('content-type', rendered.contentType)
    return answer
  })
  return routes
}
