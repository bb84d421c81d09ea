// The HTTP doors of the gateway: thin routes over the story in gateway/. Nothing anonymous but /health.
import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'
import { crashOf } from '../log/crash.js'
import { refuse } from './answer.js'
import { follow, type Doors, type Env } from './door.js'
import { attentionRoutes } from './routes/attention.js'
import { conformance } from './routes/conformance.js'
import { convert } from './routes/convert.js'
import { inbox } from './routes/inbox.js'
import { messages } from './routes/messages.js'
import { operations } from './routes/operations.js'
import { processMessage } from './routes/process-message.js'
import { validate } from './routes/validate.js'

/** Clients may write the `$` of an operation as `%24` (RFC 3986). */
const operationPath = (request: Request): string => getPath(request).replaceAll('%24', '$')

export function makeApp(doors: Doors): Hono<Env> {
  const { log } = doors.gateway
  const app = new Hono<Env>({ getPath: operationPath })
  app.use(follow(doors.gateway))
  app.route('/', operations(doors))
  app.route('/fhir', processMessage(doors))
  app.route('/fhir', validate(doors))
  app.route('/fhir', convert(doors))
  app.route('/fhir', conformance(doors))
  app.route('/api', inbox(doors))
  app.route('/api', messages(doors))
  app.route('/api', attentionRoutes(doors))
  app.notFound((c) => refuse(c, 'not-found'))
  app.onError((error, c) => {
    log({ event: 'gateway.crashed', correlationId: c.get('correlationId'), ...crashOf(error) })
    return refuse(c, 'crashed')
  })
  return app
}
