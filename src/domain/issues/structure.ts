// What can be wrong with a resource by the R4 specification itself: JSON, elements, types, codes, references.
import type { IssueDefinition } from '../issue.js'
import { defineIssues } from './define.js'
import { invariantIssues } from './invariants.js'

type Row = (type: string, rule: string, en: string, sv: string) => IssueDefinition

const fault: Row = (type, rule, en, sv) => ({
  type,
  severity: 'error',
  status: 422,
  en,
  sv,
  mender: 'sender',
  rule,
})

/** The resource is accepted all the same. */
const caution: Row = (...row) => ({ ...fault(...row), severity: 'warning', status: 200 })

/** Faults that the compiled R4 validator reports (src/profiles/validator.ts). */
export const structureIssues = defineIssues({
  ...invariantIssues,
  'json-type': fault(
    'structure',
    'R4 json',
    'The JSON type must be {expected}.',
    'JSON-typen ska vara {expected}.',
  ),
  'null-not-allowed': fault('structure', 'R4 json#null', 'null has no place here.', 'null får inte stå här.'),
  'array-expected': fault(
    'structure',
    'R4 json#repeat',
    'The element repeats, so it must be an array.',
    'Elementet kan upprepas och ska vara en array.',
  ),
  'array-not-allowed': fault(
    'structure',
    'R4 json#repeat',
    'The element does not repeat, so it must not be an array.',
    'Elementet kan inte upprepas och får inte vara en array.',
  ),
  'empty-array': fault('structure', 'R4 json', 'An array is never empty.', 'En array får inte vara tom.'),
  'empty-object': fault(
    'structure',
    'R4 json',
    'An object is never empty.',
    'Ett objekt får inte vara tomt.',
  ),
  'empty-string': fault('value', 'R4 json', 'A text is never empty.', 'En text får inte vara tom.'),
  'string-characters': fault(
    'value',
    'R4 datatypes#string',
    'The text holds a control character, or half of a character (a surrogate without its pair).',
    'Texten innehåller ett styrtecken eller ett halvt tecken (ett ensamt surrogat).',
  ),
  'string-too-long': fault(
    'too-long',
    'R4 datatypes#string',
    'The text is longer than {limit} characters.',
    'Texten är längre än {limit} tecken.',
  ),
  'unknown-element': fault(
    'structure',
    'R4 json, conformance-rules#mustUnderstand',
    'Property number {position} is not an element that belongs here.',
    'Egenskap nummer {position} är inget element som hör hemma här.',
  ),
  'missing-element': fault(
    'required',
    'R4 conformance-rules#cardinality',
    'The element is required.',
    'Elementet är obligatoriskt.',
  ),
  'too-many': fault(
    'structure',
    'R4 conformance-rules#cardinality',
    'The element may occur at most {max} times.',
    'Elementet får förekomma högst {max} gånger.',
  ),
  'choice-more-than-one': fault(
    'structure',
    'R4 formats#choice',
    'The element has values of more than one type.',
    'Elementet har värden av mer än en typ.',
  ),
  'choice-type': fault(
    'structure',
    'R4 formats#choice',
    'Property number {position} gives the element a type it cannot have.',
    'Egenskap nummer {position} ger elementet en typ som det inte får ha.',
  ),
  'primitive-format': fault(
    'value',
    'R4 datatypes#primitive',
    'The value is not a valid {type}.',
    'Värdet är inte en giltig {type}.',
  ),
  'sibling-form': fault(
    'structure',
    'R4 json#primitive',
    'The underscore property of the element must be {expected}.',
    'Elementets egenskap med understreck ska vara {expected}.',
  ),
  'sibling-length': fault(
    'structure',
    'R4 json#primitive',
    'The underscore array is not as long as the array of values.',
    'Arrayen med understreck är inte lika lång som arrayen med värden.',
  ),
  'code-not-in-value-set': fault(
    'code-invalid',
    'R4 terminologies#required',
    'The code is not in the required value set {valueSet}.',
    'Koden ingår inte i den obligatoriska värdemängden {valueSet}.',
  ),
  'resource-type-missing': fault(
    'structure',
    'R4 json#resources',
    'The resource has no resourceType.',
    'Resursen saknar resourceType.',
  ),
  'resource-type-unknown': fault(
    'structure',
    'R4 resourcelist',
    'The resourceType is no resource type of FHIR R4.',
    'resourceType är ingen resurstyp i FHIR R4.',
  ),
  'resource-type-not-accepted': fault(
    'not-supported',
    'architecture: accepted resource types',
    'Resources of this type are not accepted.',
    'Resurser av den här typen tas inte emot.',
  ),
  'contained-type-not-checked': caution(
    'not-supported',
    'architecture: accepted resource types',
    'Contained resources of this type are not checked.',
    'Inbäddade resurser av den här typen kontrolleras inte.',
  ),
  'contained-id-twice': fault(
    'duplicate',
    'R4 references#contained',
    'An earlier contained resource has the same id.',
    'En tidigare inbäddad resurs har samma id.',
  ),
  'reference-form': fault(
    'value',
    'R4 references#literal',
    'The reference is neither [type]/[id], an absolute URL or URN, nor #[id].',
    'Referensen är varken [typ]/[id], en absolut URL eller URN, eller #[id].',
  ),
  'reference-target': fault(
    'value',
    'R4 references#Reference',
    'The reference leads to a resource of a type that is not allowed here; allowed: {allowed}.',
    'Referensen leder till en resurs av en typ som inte är tillåten här; tillåtna: {allowed}.',
  ),
  'reference-type': fault(
    'value',
    'R4 references#Reference.type',
    'The type stated is not the type that the reference leads to.',
    'Den angivna typen är inte den som referensen leder till.',
  ),
  'implicit-rules-unknown': fault(
    'not-supported',
    'R4 resource#implicitRules',
    'The resource was made by implicit rules that are not known here; it cannot be processed safely.',
    'Resursen följer underförstådda regler (implicitRules) som inte är kända här och kan därför inte behandlas.',
  ),
  'modifier-extension-unknown': fault(
    'extension',
    'R4 extensibility#modifierExtension',
    'An unknown modifier extension changes the meaning of the element, which therefore cannot be processed.',
    'Ett okänt modifierExtension ändrar elementets betydelse, som därför inte kan behandlas.',
  ),
  'narrative-malformed': fault(
    'structure',
    'R4 narrative',
    'The narrative is not one well-formed XHTML div.',
    'Den läsbara texten är inte ett välformat div-element i XHTML.',
  ),
  'narrative-entity': caution(
    'structure',
    'R4 narrative',
    'The narrative uses HTML entities that XML does not know.',
    'Den läsbara texten använder HTML-entiteter som inte finns i XML.',
  ),
  'too-deep': fault(
    'too-costly',
    'configuration: depth',
    'Elements are nested deeper than {limit} levels.',
    'Elementen är nästlade djupare än {limit} nivåer.',
  ),
  'too-many-faults': fault(
    'too-costly',
    'architecture: errors',
    '{count} more faults are not listed.',
    'Ytterligare {count} fel visas inte.',
  ),
})
