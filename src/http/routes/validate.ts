// POST /fhir/Bundle/$validate: what is wrong with a resource, without taking it.
import { Hono } from 'hono'
import { parseJson } from '../../gateway/json.js'
import { validateParsed } from '../../gateway/validate-document.js'
import { resourceToValidate } from '../../gateway/validation-request.js'
import { fhirAnswer, refusal } from '../answer.js'
import { readBody } from '../body.js'
import { inJson } from '../negotiation.js'
import { only, turnAway, type Doors, type Env } from '../door.js'
import { operationOutcome } from '../../profiles/messaging/outcome.js'
import { fhirTypes } from './process-message.js'

/** R-rules and structure; the answer is 200 whatever the result, for the question itself succeeded. */
export function validate(doors: Doors): Hono<Env> {
  const { settings, clock } = doors.gateway
  const routes = new Hono<Env>()
  for (const path of ['/Bundle/$validate', '/$validate']) {
    routes.post(path, only(doors, 'partner', 'operator', 'administrator'), inJson(doors), async (c) => {
      const body = await readBody(c, { types: fhirTypes, maxBytes: settings.limits.bodyBytes })
      if (!body.ok) return turnAway(c, doors.gateway, body.issues)
      const parsed = parseJson(body.value)
      if (!parsed.ok) return refusal(c, parsed.issues)
      const asked = resourceToValidate(parsed.value, c.req.query())
      if (!asked.ok) return refusal(c, asked.issues)
      return fhirAnswer(c, operationOutcome(validateParsed(asked.value, clock.now()), { none: 'no-faults' }))
    })
  }
  return routes
}
