// The fullUrl of every entry (R6; FHIR R4 Bundle.entry.fullUrl).
import { issue, type IssueCode } from '../../../domain/issue.js'
import { isAbsolute } from '../addresses.js'
import type { Check } from '../context.js'
import type { IndexedEntry } from '../references.js'

const uuid = 'urn:uuid:'

/**
 * R6: there, absolute, and where it looks RESTful with the resource's own type and id. A UUID other than the id is
 * allowed but noted: HL7's own examples have it, and it is usually a slip (R13).
 */
export const fullUrlsFit: Check = ({ index }) =>
  index.entries.flatMap((entry) => {
    const code = faultOf(entry)
    if (code === undefined) return []
    const path = `Bundle.entry[${entry.position}]`
    return issue(code, code === 'fullurl-missing' ? path : `${path}.fullUrl`)
  })

function faultOf({ fullUrl, address, resource }: IndexedEntry): IssueCode | undefined {
  if (fullUrl === undefined) return 'fullurl-missing'
  if (!isAbsolute(fullUrl)) return 'fullurl-relative'
  if (resource === undefined) return undefined
  const { resourceType, id } = resource
  if (address !== undefined) {
    const fits = address.type === resourceType && (id === undefined || address.id === id)
    return fits ? undefined : 'fullurl-id-mismatch'
  }
  const differs = id !== undefined && fullUrl.startsWith(uuid) && fullUrl.slice(uuid.length) !== id
  return differs ? 'fullurl-uuid-differs' : undefined
}
