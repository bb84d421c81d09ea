// What a message Bundle says, for telling a resend from a reuse of its ids (R38).
import { isObject } from '../../mappings/shared/reading.js'

/** Without the envelope's own parts, which differ between sendings: MedCom's renew Bundle.id, time and Provenance. */
export function fhirContent(parsed: unknown): unknown {
  if (!isObject(parsed)) return parsed
  const { entry } = parsed
  const lasting = Array.isArray(entry) ? entry.filter((one) => !isProvenance(one)) : entry
  return { ...parsed, id: undefined, timestamp: undefined, entry: lasting }
}

function isProvenance(entry: unknown): boolean {
  const resource = isObject(entry) ? entry['resource'] : undefined
  return isObject(resource) && resource['resourceType'] === 'Provenance'
}
