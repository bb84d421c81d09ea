// What can be wrong with a message that a partner sends as XML, before its content is looked at.
import { defineIssues } from './define.js'

export const xmlIssues = defineIssues({
  'not-xml': {
    type: 'structure',
    severity: 'error',
    status: 400,
    en: 'The body is not well-formed XML 1.0 with namespaces; the first fault is in line {line}.',
    sv: 'Innehållet är inte välformad XML 1.0 med namnrymder; första felet finns på rad {line}.',
    mender: 'sender',
    rule: 'XML 1.0; Namespaces in XML 1.0',
  },
  'xml-doctype': {
    type: 'security',
    severity: 'error',
    status: 400,
    en: 'The XML has a document type declaration; none is accepted, because entities can be defined in it.',
    sv: 'XML-dokumentet har en dokumenttypsdeklaration; ingen tas emot, eftersom entiteter kan definieras i den.',
    mender: 'sender',
    rule: 'docs/adapters: DOCTYPE is refused',
  },
  'xml-limit': {
    type: 'too-costly',
    severity: 'error',
    status: 413,
    en: 'The XML has more than {depth} levels or {elements} elements, or a value longer than {characters} characters.',
    sv: 'XML-dokumentet har mer än {depth} nivåer eller {elements} element, eller ett värde över {characters} tecken.',
    mender: 'sender',
    rule: 'the limits of the adapter',
  },
  'xml-root': {
    type: 'structure',
    severity: 'error',
    status: 422,
    en: 'The root element is not {expected}.',
    sv: 'Rotelementet är inte {expected}.',
    mender: 'sender',
    rule: 'the contract of the adapter',
  },
  'xml-repeated': {
    type: 'structure',
    severity: 'error',
    status: 422,
    en: 'The element may come only once.',
    sv: 'Elementet får bara förekomma en gång.',
    mender: 'sender',
    rule: 'the contract of the adapter',
  },
})
