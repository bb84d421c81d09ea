// GET /api/messages/{id}: to its own sender, what became of each copy. POST /api/arrivals/{code}: a page has arrived.
import { Hono } from 'hono'
import { registerArrival } from '../../gateway/arrival.js'
import { lookUp } from '../../gateway/look-up.js'
import { refuse } from '../answer.js'
import { nameOf, only, partnerOf, type Doors, type Env } from '../door.js'

export function messages(doors: Doors): Hono<Env> {
  const { gateway } = doors
  const routes = new Hono<Env>()
  routes.get('/messages/:id', only(doors, 'partner'), async (c) => {
    const found = await lookUp(gateway, partnerOf(c, gateway).id, c.req.param('id'))
    return found === undefined ? refuse(c, 'not-found') : c.json(found)
  })
  routes.post('/arrivals/:code', only(doors, 'partner', 'operator'), async (c) => {
    const delivery = await registerArrival(gateway, c.req.param('code'), nameOf(c.get('principal')))
    return delivery === undefined ? refuse(c, 'not-found') : c.json({ registered: true })
  })
  return routes
}
