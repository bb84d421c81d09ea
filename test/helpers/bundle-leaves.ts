// An oracle of its own for "nothing is lost in silence": the leaves of one Bundle that another does not hold.
import type { Bundle } from '@medplum/fhirtypes'

export type Node = Record<string, unknown>

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a Bundle: where it stands exactly, and all the ways to say what it says, apart from its place. */
interface Leaf {
  readonly path: string
  readonly keys: readonly string[]
}

/** Keys that are the Bundle's own carpentry, made anew by every writer. */
const carpentry = new Set(['resourceType', 'fullUrl', 'id', 'versionId', 'lastUpdated', 'profile'])

/** Elements that may go without being repeated, because they say what goes without saying. Each has its reason. */
const goesWithoutSaying: readonly RegExp[] = [
  // The system that sends and its address: every hop writes its own.
  /^MessageHeader\.(source|destination)\.(name|endpoint|software|version)=/,
  // What the message claims to follow.
  /^MessageHeader\.definition=/,
  // R25, answered by the endpoint.
  /^MessageHeader\.extension\.(url=.*messageheader-response-request|valueCode=(always|never|on-error|on-success)$)/,
  // "Use this one", said of the one that was used.
  /\.use=(official|usual)$/,
  /^(Organization|Location|Patient|RelatedPerson|HealthcareService)\.active=true$/,
  // R4: a Task without priority has this one.
  /^Task\.priority=routine$/,
  // The use and kind that the base profile gives the address type, which is written.
  /^Patient\.address\.use=home$/,
  /^Patient\.address\.type=(both|physical|postal)$/,
  // The url of an extension is said with its value.
  /\.(extension|modifierExtension)\.url=/,
  // A person in whose role a unit sends or receives: the unit is said.
  /^PractitionerRole\.organization\.reference=the (sender|receiver)$/,
  // A fast vårdkontakt without a role: the role that is written leads to the same person.
  /^CareTeam\.participant\.member\.reference=the Practitioner$/,
  // The label that fixes every HSA-id's type in HL7 Sweden's base profiles.
  /\.identifier\.type\.coding\.(system=http:\/\/terminology\.hl7\.org\/CodeSystem\/v2-0203|code=PRN)$/,
]

/** Paths of what `input` says, `output` does not, and `told` does not name. */
export function silentlyLost(input: Bundle, output: Bundle, told: readonly string[]): readonly string[] {
  const said = new Set(leavesOf(output).flatMap(({ keys }) => keys))
  const names = namesIn(output)
  return leavesOf(input)
    .filter(
      ({ keys }) => !keys.some((key) => said.has(key) || goesWithoutSaying.some((rule) => rule.test(key))),
    )
    .filter(
      ({ keys }) => !keys.some((key) => /\.display=/.test(key) && names.has(key.slice(key.indexOf('=') + 1))),
    )
    .filter(
      ({ path }) =>
        !told.some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)),
    )
    .map(({ path }) => path)
}

export function leavesOf(bundle: Bundle): readonly Leaf[] {
  const found: Leaf[] = []
  const labels = labelsOf(bundle)
  const labelled = (url: string) => [...(labels.get(url) ?? [url]), ...unitNamedBy(url, bundle)]
  walk(bundle, { path: 'Bundle', element: 'Bundle' }, (name, value, at) => {
    const text = oneUrn(String(value))
    const texts = name === 'reference' ? labelled(fullUrlOf(bundle, text)) : [text]
    found.push({ path: at.path, keys: [...texts].map((one) => `${at.element}=${one}`) })
  })
  return found
}

/** The fullUrl that a reference means, relative ones by their ending: all our tests have one base. */
const fullUrlOf = ({ entry = [] }: Bundle, reference: string): string =>
  entry.find(({ fullUrl }) => fullUrl === reference || fullUrl?.endsWith(`/${reference}`))?.fullUrl ??
  reference

/** An id that is no UUID may be named by either URN. */
const oneUrn = (text: string): string => text.replace(/^urn:lus-gateway:message:/, 'urn:uuid:')

interface At {
  readonly path: string
  readonly element: string
}

type Visit = (name: string, value: unknown, at: At) => void

function walk(node: unknown, at: At, visit: Visit): void {
  if (!isNode(node)) return
  const own = typeof node['resourceType'] === 'string' ? { ...at, element: node['resourceType'] } : at
  for (const [key, value] of Object.entries(node)) {
    if (carpentry.has(key)) continue
    const name = key.replace(/^_/, '')
    const items = Array.isArray(value)
      ? value.map((item: unknown, i) => [item, `[${i}]`] as const)
      : [[value, ''] as const]
    for (const [item, index] of items) {
      const inside = { path: `${own.path}.${name}${index}`, element: `${own.element}.${name}` }
      if (isNode(item)) walk(item, inside, visit)
      else if (item !== null) visit(name, item, inside)
    }
  }
}

/** What each entry is to the message, since ids are made anew: by its type, an Organization as sender or receiver. */
function labelsOf(bundle: Bundle): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map<string, Set<string>>()
  const label = (reference: string | undefined, text: string) => {
    if (reference === undefined) return
    const url = fullUrlOf(bundle, reference)
    labels.set(url, new Set([...(labels.get(url) ?? []), text]))
  }
  const resources = new Map((bundle.entry ?? []).map(({ fullUrl = '', resource }) => [fullUrl, resource]))
  const party = (reference: string | undefined, text: string) => {
    label(reference, text)
    const role = reference === undefined ? undefined : resources.get(fullUrlOf(bundle, reference))
    if (role?.resourceType === 'PractitionerRole') label(role.organization?.reference, text)
  }
  const header = bundle.entry?.[0]?.resource
  if (header?.resourceType === 'MessageHeader') {
    party(header.sender?.reference, 'the sender')
    for (const { receiver } of header.destination ?? []) party(receiver?.reference, 'the receiver')
  }
  for (const [url, resource] of resources)
    if (resource?.resourceType !== 'Organization' || !labels.has(url))
      label(url, `the ${resource?.resourceType}`)
  return labels
}

const hsaIdOf = (node: unknown): string | undefined => {
  const identifier = isNode(node) ? [node['identifier']].flat().find(isNode) : undefined
  return identifier?.['system'] === 'urn:oid:1.2.752.29.4.19' ? String(identifier['value']) : undefined
}

/** The unit that a resource names: the same may be an Organization, a service, or where somebody has a role. */
function unitNamedBy(url: string, bundle: Bundle): readonly string[] {
  const resourceAt = (place: string): unknown =>
    bundle.entry?.find(({ fullUrl }) => fullUrl === place)?.resource
  const resource = resourceAt(url)
  const role = isNode(resource) ? resource['organization'] : undefined
  const reference = isNode(role) ? role['reference'] : undefined
  const place = typeof reference === 'string' ? resourceAt(fullUrlOf(bundle, reference)) : role
  const unit = hsaIdOf(resource) ?? hsaIdOf(place)
  return unit === undefined ? [] : [`the unit ${unit}`]
}

const namesIn = (bundle: Bundle): ReadonlySet<string> =>
  new Set(
    (bundle.entry ?? []).flatMap(({ resource }) => {
      const name: unknown = isNode(resource) ? (resource as Node)['name'] : undefined
      if (typeof name === 'string') return [name]
      return Array.isArray(name) ? name.filter(isNode).map(spoken) : []
    }),
  )

const spoken = ({ text, given, family }: Node): string =>
  typeof text === 'string' ? text : [...(Array.isArray(given) ? given : []), family ?? ''].join(' ').trim()
