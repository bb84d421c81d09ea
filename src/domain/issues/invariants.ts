// The invariants of FHIR R4, by their key: what each asks of the sender.
import type { IssueDefinition } from '../issue.js'

type Texts = readonly [en: string, sv: string]

const invariants = <K extends string>(
  texts: Readonly<Record<K, Texts>>,
  judgement: Pick<IssueDefinition, 'severity' | 'status'>,
) => {
  const rows = Object.entries<Texts>(texts).map(([code, [en, sv]]) => [
    code,
    {
      type: 'invariant',
      ...judgement,
      en,
      sv,
      mender: 'sender',
      rule: code.replace(/^(tsk|par)-inv/, 'inv'),
    },
  ])
  return Object.fromEntries(rows) as Record<K, IssueDefinition>
}

const violations = invariants(
  {
    'age-1': [
      'An age has a code and is positive; its system is UCUM.',
      'En ålder har kod och är positiv; systemet är UCUM.',
    ],
    'ait-1': [
      'clinicalStatus is required unless entered in error.',
      'clinicalStatus krävs om uppgiften inte är felregistrerad.',
    ],
    'ait-2': [
      'clinicalStatus is not allowed when entered in error.',
      'clinicalStatus får inte anges när uppgiften är felregistrerad.',
    ],
    'app-1': ['A participant has a type or an actor.', 'En deltagare har typ eller aktör.'],
    'app-2': [
      'Start and end are given together or not at all.',
      'Start och slut anges tillsammans eller inte alls.',
    ],
    'app-3': [
      'Only proposed, cancelled or waitlisted appointments lack start and end.',
      'Bara föreslagna, avbokade eller köade bokningar saknar start och slut.',
    ],
    'app-4': [
      'A cancelation reason is only for cancelled or missed appointments.',
      'Avbokningsorsak anges bara för avbokade eller uteblivna besök.',
    ],
    'att-1': ['Data has a contentType.', 'Data har contentType.'],
    'bdl-1': ['total is only for searchset and history.', 'total anges bara i searchset och history.'],
    'bdl-2': ['entry.search is only for searchset.', 'entry.search anges bara i searchset.'],
    'bdl-3': [
      'entry.request is mandatory in batch, transaction and history, and forbidden otherwise.',
      'entry.request krävs i batch, transaction och history, och är annars förbjudet.',
    ],
    'bdl-4': [
      'entry.response is mandatory in batch-response, transaction-response and history, and forbidden otherwise.',
      'entry.response krävs i batch-response, transaction-response och history, och är annars förbjudet.',
    ],
    'bdl-5': [
      'An entry has a resource, a request or a response.',
      'En post har en resurs, request eller response.',
    ],
    'bdl-7': [
      'fullUrl is unique, or the versions differ.',
      'fullUrl är unik, eller versionerna skiljer sig åt.',
    ],
    'bdl-8': ['fullUrl names no version.', 'fullUrl anger ingen version.'],
    'bdl-9': [
      'A document has an identifier with system and value.',
      'Ett dokument har en identifierare med system och värde.',
    ],
    'bdl-10': ['A document has a timestamp.', 'Ett dokument har en tidpunkt (timestamp).'],
    'bdl-11': [
      'The first entry of a document is a Composition.',
      'Första posten i ett dokument är en Composition.',
    ],
    'bdl-12': [
      'The first entry of a message is a MessageHeader.',
      'Första posten i ett meddelande är en MessageHeader.',
    ],
    'cmp-1': ['A section has text, entries or sections.', 'Ett avsnitt har text, poster eller avsnitt.'],
    'cmp-2': ['Only an empty section has an emptyReason.', 'Bara ett tomt avsnitt har emptyReason.'],
    'cnt-3': [
      'A count is a whole number with code 1; its system is UCUM.',
      'Ett antal är ett heltal med koden 1; systemet är UCUM.',
    ],
    'con-1': ['A stage has a summary or an assessment.', 'Ett stadium har sammanfattning eller bedömning.'],
    'con-2': ['Evidence has a code or details.', 'Underlag har kod eller detaljer.'],
    'con-4': [
      'An abated condition is inactive, resolved or in remission.',
      'Ett upphört tillstånd är inaktivt, löst eller i remission.',
    ],
    'con-5': [
      'clinicalStatus is not allowed when entered in error.',
      'clinicalStatus får inte anges när uppgiften är felregistrerad.',
    ],
    'cpb-1': [
      'The statement describes REST, messaging or documents.',
      'Beskrivningen omfattar REST, meddelanden eller dokument.',
    ],
    'cpb-2': [
      'The statement has a description, software or implementation.',
      'Beskrivningen har description, software eller implementation.',
    ],
    'cpb-3': [
      'A messaging endpoint is only for an instance.',
      'Adress för meddelanden anges bara för en instans.',
    ],
    'cpb-7': ['Documents are unique by profile and mode.', 'Dokument är unika till profil och läge.'],
    'cpb-9': ['A resource is described once.', 'En resurs beskrivs en gång.'],
    'cpb-12': ['Names of search parameters are unique.', 'Sökparametrars namn är unika.'],
    'cpb-14': ['An instance has an implementation.', 'En instans har implementation.'],
    'cpb-15': [
      'A capability has software and no implementation.',
      'En förmåga har software och ingen implementation.',
    ],
    'cpb-16': [
      'Requirements have neither implementation nor software.',
      'Krav har varken implementation eller software.',
    ],
    'cpl-3': [
      'An activity has detail or reference, not both.',
      'En aktivitet har detail eller reference, inte båda.',
    ],
    'cpt-2': ['A value has a system.', 'Ett värde har ett system.'],
    'ctm-1': ['onBehalfOf is only for a Practitioner.', 'onBehalfOf anges bara för en Practitioner.'],
    'dis-1': ['A distance has a code; its system is UCUM.', 'Ett avstånd har kod; systemet är UCUM.'],
    'dom-2': [
      'A contained resource contains no resources.',
      'En inbäddad resurs har inga egna inbäddade resurser.',
    ],
    'dom-3': [
      'Each contained resource is referred to, or refers to its container.',
      'Varje inbäddad resurs refereras, eller refererar till den yttre resursen.',
    ],
    'dom-4': [
      'A contained resource has no versionId or lastUpdated.',
      'En inbäddad resurs har varken versionId eller lastUpdated.',
    ],
    'dom-5': [
      'A contained resource has no security label.',
      'En inbäddad resurs har ingen säkerhetsetikett.',
    ],
    'drq-1': ['Either path or searchParam.', 'Antingen path eller searchParam.'],
    'drq-2': ['Either path or searchParam.', 'Antingen path eller searchParam.'],
    'drt-1': [
      'A duration with a code has a value, and its system is UCUM.',
      'En varaktighet med kod har ett värde, och systemet är UCUM.',
    ],
    'ele-1': [
      'An element has a value or children, not only an id.',
      'Ett element har ett värde eller underelement, inte bara ett id.',
    ],
    'exp-1': ['An expression or a reference is given.', 'Ett uttryck eller en referens anges.'],
    'ext-1': [
      'An extension has a value or extensions, not both.',
      'Ett tillägg har ett värde eller egna tillägg, inte båda.',
    ],
    'gol-1': ['A target with detail has a measure.', 'Ett mål med detail har measure.'],
    'md-1': ['max is a positive number or *.', 'max är ett positivt tal eller *.'],
    'obs-3': ['A reference range has low, high or text.', 'Ett referensintervall har low, high eller text.'],
    'obs-6': [
      'dataAbsentReason is only for an observation without value.',
      'dataAbsentReason anges bara när värde saknas.',
    ],
    'obs-7': [
      'A component repeats the code of an observation that has a value.',
      'En komponent upprepar koden för en observation som har ett värde.',
    ],
    'org-1': [
      'An organization has an identifier or a name.',
      'En organisation har identifierare eller namn.',
    ],
    'org-2': [
      'The address of an organization is never of use home.',
      'En organisations adress är aldrig av typen home.',
    ],
    'org-3': [
      'The telecom of an organization is never of use home.',
      'En organisations kontaktuppgift är aldrig av typen home.',
    ],
    'par-inv-1': [
      'A parameter has exactly one of value, resource and part.',
      'En parameter har exakt ett av värde, resurs och delar.',
    ],
    'pat-1': [
      'A contact has a name, telecom, address or organization.',
      'En kontakt har namn, kontaktuppgift, adress eller organisation.',
    ],
    'per-1': ['The start is not after the end.', 'Start är inte efter slut.'],
    'ppc-1': ['A consent has a policy or a policyRule.', 'Ett samtycke har policy eller policyRule.'],
    'prr-1': ['orderDetail is only for a request with a code.', 'orderDetail anges bara när kod finns.'],
    'qrs-1': [
      'Nested items stand under the item or under its answer, not both.',
      'Underfrågor står under frågan eller under svaret, inte båda.',
    ],
    'qty-3': ['A code for the unit has a system.', 'En kod för enheten har ett system.'],
    'rat-1': [
      'Numerator and denominator are given together, or an extension instead.',
      'Täljare och nämnare anges tillsammans, eller ett tillägg i stället.',
    ],
    'ref-1': [
      'A local reference leads to a contained resource.',
      'En lokal referens leder till en inbäddad resurs.',
    ],
    'rng-2': ['low is not higher than high.', 'low är inte högre än high.'],
    'sev-1': ['Either a name or a query.', 'Antingen namn eller fråga.'],
    'tim-1': ['A duration has a durationUnit.', 'En varaktighet har durationUnit.'],
    'tim-2': ['A period has a periodUnit.', 'En period har periodUnit.'],
    'tim-4': ['The duration is not negative.', 'Varaktigheten är inte negativ.'],
    'tim-5': ['The period is not negative.', 'Perioden är inte negativ.'],
    'tim-6': ['periodMax is only beside period.', 'periodMax anges bara tillsammans med period.'],
    'tim-7': ['durationMax is only beside duration.', 'durationMax anges bara tillsammans med duration.'],
    'tim-8': ['countMax is only beside count.', 'countMax anges bara tillsammans med count.'],
    'tim-9': [
      'An offset is only beside a when other than C, CM, CD and CV.',
      'offset anges bara tillsammans med when, dock inte C, CM, CD eller CV.',
    ],
    'tim-10': ['timeOfDay and when exclude each other.', 'timeOfDay och when utesluter varandra.'],
    'trd-1': ['Timing or data, not both.', 'Timing eller data, inte båda.'],
    'trd-2': ['A condition is only beside data.', 'Ett villkor anges bara tillsammans med data.'],
    'trd-3': [
      'A trigger has the name, timing or data of its type.',
      'En utlösare har det namn, den timing eller de data som typen kräver.',
    ],
    'tsk-inv-1': ['lastModified is not before authoredOn.', 'lastModified är inte före authoredOn.'],
    'txt-1': [
      'The narrative holds an element, attribute or address that is not allowed.',
      'Den läsbara texten har ett element, attribut eller en adress som inte är tillåten.',
    ],
    'txt-2': ['The narrative has something to read.', 'Den läsbara texten har något innehåll.'],
  },
  { severity: 'error', status: 422 },
)

const cautions = invariants(
  {
    'con-3': [
      'A problem has a clinicalStatus unless entered in error.',
      'Ett problem har clinicalStatus om det inte är felregistrerat.',
    ],
    'cpb-0': [
      'The name can be used by programs: A-Z first, then letters, digits and _.',
      'Namnet kan användas av program: A-Z först, sedan bokstäver, siffror och _.',
    ],
    'msd-0': [
      'The name can be used by programs: A-Z first, then letters, digits and _.',
      'Namnet kan användas av program: A-Z först, sedan bokstäver, siffror och _.',
    ],
  },
  { severity: 'warning', status: 200 },
)

/** One issue for each invariant, by its key; `tsk-inv-1` and `par-inv-1` are both inv-1 in R4, of Task and Parameters. */
export const invariantIssues = { ...violations, ...cautions }
