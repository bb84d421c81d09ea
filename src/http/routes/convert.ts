// POST /fhir/$convert: a dry run for testers and vendors. Nothing is stored and nothing is sent.
import { Hono } from 'hono'
import { fhirForm } from '../../gateway/forms/fhir-form.js'
import { preview, type PreviewedCopy } from '../../gateway/preview.js'
import { operationOutcome } from '../../profiles/messaging/outcome.js'
import { refusal } from '../answer.js'
import { readBody } from '../body.js'
import { inJson } from '../negotiation.js'
import { only, partnerOf, turnAway, type Doors, type Env } from '../door.js'
import { fhirTypes } from './process-message.js'

export function convert(doors: Doors): Hono<Env> {
  const { gateway } = doors
  const routes = new Hono<Env>()
  routes.post('/$convert', only(doors, 'partner'), inJson(doors), async (c) => {
    const body = await readBody(c, { types: fhirTypes, maxBytes: gateway.settings.limits.bodyBytes })
    if (!body.ok) return turnAway(c, gateway, body.issues)
    const inbound = {
      partner: partnerOf(c, gateway),
      raw: body.value,
      correlationId: c.get('correlationId'),
      later: undefined,
    }
    const result = await preview(gateway, fhirForm, inbound)
    if (!result.ok) return refusal(c, result.issues)
    const { copies, unmet, warnings } = result.value
    return c.json({
      copies: copies.map(describe),
      unmet,
      outcome: operationOutcome(warnings, { none: 'no-faults' }),
    })
  })
  return routes
}

/** Payloads are the sender's own content coming back in another form; binary ones as base64. */
const describe = ({ recipient, channel, refused, telefon, encoded, ...copy }: PreviewedCopy) => ({
  recipient,
  channel: channel ?? null,
  refused,
  telefon,
  loss: copy.loss,
  paymentLiability: copy.paymentLiability,
  payload: encoded && {
    contentType: encoded.contentType,
    fileName: encoded.fileName,
    ...(typeof encoded.body === 'string'
      ? { text: encoded.body }
      : { base64: Buffer.from(encoded.body).toString('base64') }),
  },
})
