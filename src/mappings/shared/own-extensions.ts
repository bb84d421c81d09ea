// What the extensions of LUS messages must look like: what is only nearly one would be dropped in silence.
import { extensions } from './names.js'
import type { Reader } from './reader.js'

/** The property that holds the value. */
type Value =
  | 'valueBoolean'
  | 'valueCode'
  | 'valueCodeableConcept'
  | 'valueDateTime'
  | 'valueReference'
  | 'valueString'
  | 'valueUrl'

/** A value, or parts by name with a value each. */
export type ExtensionForm = Value | Readonly<Record<string, Value>>

/** By url, as their StructureDefinitions say (src/profiles/conformance); each comes once in an element but for `repeating`. */
export const extensionForms: Readonly<Record<string, ExtensionForm | undefined>> = {
  [extensions.expectedDischarge]: 'valueDateTime',
  [extensions.assessedAt]: 'valueDateTime',
  [extensions.legalBasis]: 'valueCode',
  [extensions.complexNeeds]: 'valueBoolean',
  [extensions.needs]: {
    socialtjanst: 'valueBoolean',
    kommunalHsv: 'valueBoolean',
    oppenvard: 'valueBoolean',
  },
  [extensions.folkbokforing]: { kommun: 'valueCode', stadsdel: 'valueCode' },
  [extensions.utskrivningsklar]: {
    decidedAt: 'valueDateTime',
    medicinesForThreeDays: 'valueBoolean',
    pascalActivated: 'valueBoolean',
    apoDosAcuteOrder: 'valueBoolean',
    aidsArranged: 'valueBoolean',
    omvardnadsremiss: 'valueBoolean',
    bostadsanpassning: 'valueBoolean',
  },
  [extensions.beraknadUtskrivning]: { previouslyExpected: 'valueDateTime', reason: 'valueString' },
  [extensions.utskrivningsklarAterkallad]: { withdrawnAt: 'valueDateTime', reason: 'valueString' },
  [extensions.utskrivningsmeddelande]: {
    transport: 'valueCodeableConcept',
    metBy: 'valueCodeableConcept',
    metByUnit: 'valueReference',
    metByName: 'valueString',
  },
  [extensions.homeConditions]: {
    livesAlone: 'valueBoolean',
    accessible: 'valueBoolean',
    bostadsanpassning: 'valueBoolean',
    text: 'valueString',
  },
  [extensions.openCareDecidedAt]: 'valueDateTime',
  [extensions.overallResponsibility]: 'valueCodeableConcept',
  [extensions.justering]: { enhet: 'valueReference', status: 'valueCodeableConcept', at: 'valueDateTime' },
  [extensions.movedFrom]: 'valueDateTime',
  [extensions.meetingLink]: 'valueUrl',
  [extensions.payloadPart]: 'valueCodeableConcept',
  [extensions.huvudman]: 'valueCodeableConcept',
  [extensions.patientAttitude]: 'valueString',
}

/** Each unit approves for itself. */
const repeating: ReadonlySet<string> = new Set([extensions.justering])

/** Notes every extension of ours in a resource that comes again, is without its value, or has parts that it cannot have. */
export function checkExtensions(resource: Reader): void {
  checkOnce(resource)
  for (const extension of resource.children('extension')) {
    const form = ownOf(extensionForms, extension)
    if (typeof form === 'string') checkValue(extension, form)
    else if (form !== undefined) checkParts(extension, form)
  }
}

function checkParts(extension: Reader, form: Exclude<ExtensionForm, string>): void {
  checkOnce(extension, form)
  for (const part of extension.children('extension')) {
    const value = ownOf(form, part)
    if (value === undefined)
      part.fault('extension-part-unknown', 'url', { known: Object.keys(form).join(', ') })
    else checkValue(part, value)
  }
}

function checkValue(extension: Reader, value: Value): void {
  if (extension.node[value] === undefined) extension.fault('extension-form', undefined, { expected: value })
}

/** Of two that differ, one would have to be left out. */
function checkOnce(parent: Reader, known: Readonly<Record<string, unknown>> = extensionForms): void {
  const seen = new Set<string>()
  for (const extension of parent.children('extension')) {
    const url = extension.peek('url') ?? ''
    if (!Object.hasOwn(known, url) || repeating.has(url)) continue
    if (seen.has(url)) extension.fault('extension-repeated')
    seen.add(url)
  }
}

const ownOf = <T>(form: Readonly<Record<string, T>>, { node: { url } }: Reader): T | undefined =>
  typeof url === 'string' && Object.hasOwn(form, url) ? form[url] : undefined
