// GET /fhir/StructureDefinition/{id} and the like: the profiles, codes and message definitions the gateway keeps to.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { conformanceTypes, type ConformanceType } from '../../profiles/conformance-types.js'
import { fhirAnswer, refuse } from '../answer.js'
import { inJson } from '../negotiation.js'
import { only, type Doors, type Env } from '../door.js'

/** Beside the code, in src as in dist; nothing of it is read before somebody asks. */
const folder = join(import.meta.dirname, '..', '..', 'profiles', 'conformance')

export function conformance(doors: Doors): Hono<Env> {
  const routes = new Hono<Env>()
  for (const type of conformanceTypes) {
    routes.get(
      `/${type}/:id`,
      only(doors, 'partner', 'operator', 'administrator'),
      inJson(doors),
      async (c) => {
        const resource = await readResource(type, c.req.param('id'))
        return resource === undefined ? refuse(c, 'not-found') : fhirAnswer(c, resource)
      },
    )
  }
  return routes
}

/** FHIR ids: no slash is among them, so no id leads out of the folder. */
const idPattern = /^[A-Za-z0-9\-.]{1,64}$/

/** The resource as it lies on disk; undefined when there is none of this type and id. */
async function readResource(type: ConformanceType, id: string): Promise<string | undefined> {
  if (!idPattern.test(id)) return undefined
  try {
    return await readFile(join(folder, `${type}-${id}.json`), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
