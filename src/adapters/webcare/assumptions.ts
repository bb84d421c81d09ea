// Every assumption about WebCare in one table. No interface of WebCare is public: its function list is, its fields
// are not, so what stands here is ours, and a site changes it by `options.names` and `options.limits`.

/** Where an assumption comes from; `ours`: nothing public says anything, so we chose. */
export type Basis = 'function list' | 'audit report' | 'ours'

export interface Assumption {
  /** What stands in the XML. */
  readonly name: string
  readonly holds: string
  readonly basis: Basis
}

const row = (name: string, holds: string, basis: Basis = 'ours'): Assumption => ({ name, holds, basis })

/** The contract: the namespace carries its major version, the root's `version` attribute repeats it. */
export const contract = { namespace: 'urn:lus-gateway:webcare:1', version: '1' } as const

const elements = {
  arende: row('arende', 'root: one event of one case', 'function list'),
  handelse: row('handelse', 'which event', 'function list'),
  meddelandeId: row('meddelandeId', 'id of the message (MessageHeader.id)'),
  sandningId: row('sandningId', 'id of this sending (Bundle.id)'),
  skickat: row('skickat', 'when it was sent, with zone'),
  arendenummer: row('arendenummer', 'the case, with its system'),
  avsandare: row('avsandare', 'HSA-id of the sending unit; EK knows its name', 'function list'),
  mottagare: row('mottagare', 'HSA-id of the receiving unit; EK knows its name', 'function list'),
  patient: row('patient', 'whom it concerns', 'audit report'),
  personnummer: row('personnummer', '12 digits; WebCare takes no other kind of number', 'audit report'),
  namn: row('namn', 'the name of the patient', 'audit report'),
  efternamn: row('efternamn', 'family name'),
  fornamn: row('fornamn', 'given name; one element each'),
  adress: row('adress', 'the address', 'audit report'),
  adresstyp: row('adresstyp', 'kind of address'),
  rad: row('rad', 'address line; one element each'),
  postnummer: row('postnummer', 'postal code'),
  ort: row('ort', 'postal town'),
  telefon: row('telefon', 'telephone of the patient'),
  folkbokforing: row('folkbokforing', 'where the patient is registered', 'audit report'),
  kommun: row('kommun', 'kommun code, four digits'),
  stadsdel: row('stadsdel', 'code of the stadsdel'),
  inskrivning: row('inskrivning', 'content of Ny inskrivning', 'function list'),
  utskrivningsklar: row('utskrivningsklar', 'content of Utskrivningsklar', 'function list'),
  kvittens: row('kvittens', 'content of Kvittens', 'audit report'),
  vardtillfalle: row('vardtillfalle', "the sender's number of the stay, with its system"),
  inskriven: row('inskriven', 'when the patient was admitted', 'function list'),
  bedomd: row('bedomd', 'when the need was assessed, if later'),
  beraknadUtskrivning: row('beraknadUtskrivning', 'expected time of discharge', 'audit report'),
  behov: row('behov', 'whose services may be needed', 'audit report'),
  socialtjanst: row('socialtjanst', 'ja or nej', 'audit report'),
  kommunalHalsoOchSjukvard: row('kommunalHalsoOchSjukvard', 'ja or nej', 'audit report'),
  oppenvard: row('oppenvard', 'ja or nej', 'audit report'),
  grund: row('grund', 'legal basis: lagen, samtycke or menprovning', 'audit report'),
  komplexaBehov: row('komplexaBehov', 'ja or nej', 'audit report'),
  avdelning: row('avdelning', 'HSA-id of the ward; EK knows its name'),
  inskrivningsorsak: row('inskrivningsorsak', 'reason for the admission, in words'),
  kvitteras: row('kvitteras', 'asks for a kvittens', 'audit report'),
  uppdrag: row('uppdrag', 'which request is to be or was answered, with its system'),
  senast: row('senast', 'by when'),
  beslutad: row('beslutad', 'when the doctor decided'),
  lakare: row('lakare', 'the doctor who decided'),
  hsaId: row('hsaId', 'HSA-id of the doctor'),
  lakarnamn: row('lakarnamn', 'name of the doctor'),
  checklista: row('checklista', 'what is arranged for the discharge', 'audit report'),
  lakemedelTreDagar: row('lakemedelTreDagar', 'medicines for three days: ja or nej', 'audit report'),
  pascalAktiverat: row('pascalAktiverat', 'Pascal activated: ja or nej', 'audit report'),
  apoDosAkutbestallning: row('apoDosAkutbestallning', 'acute order of APO-dos: ja or nej', 'audit report'),
  hjalpmedel: row('hjalpmedel', 'aids arranged: ja or nej', 'audit report'),
  omvardnadsremiss: row('omvardnadsremiss', 'referral for nursing sent: ja or nej', 'audit report'),
  bostadsanpassning: row('bostadsanpassning', 'home adapted: ja or nej', 'audit report'),
  avser: row('avser', 'id of the message that was read'),
  kvitterad: row('kvitterad', 'when the unit read it', 'audit report'),
  roll: row('roll', 'role of whoever read it; never a name'),
  kvitto: row('kvitto', 'root: the answer to a hand-over'),
  mottaget: row('mottaget', 'whether it was taken: ja or nej'),
  dubblett: row('dubblett', 'whether it had come before: ja or nej'),
  anmarkning: row('anmarkning', 'what was wrong, in Swedish; one element each'),
} as const satisfies Record<string, Assumption>

const attributes = {
  version: row('version', 'version of the contract'),
  system: row('system', 'system of an identifier'),
  kod: row('kod', 'issue code of docs/errors.md'),
  plats: row('plats', 'where the fault is'),
} as const satisfies Record<string, Assumption>

const events = {
  inskrivningsmeddelande: row('Ny inskrivning', 'inskrivningsmeddelande', 'function list'),
  utskrivningsklar: row('Utskrivningsklar', 'utskrivningsklar', 'function list'),
  kvittens: row('Kvittens', 'kvittens', 'audit report'),
} as const satisfies Record<string, Assumption>

const codes = {
  yes: row('ja', 'yes'),
  no: row('nej', 'no'),
  lagen: row('lagen', 'what LUS itself allows (2:2)'),
  samtycke: row('samtycke', 'the patient has consented', 'audit report'),
  menprovning: row('menprovning', 'assessed to do no harm', 'audit report'),
  folkbokforingsadress: row('folkbokforingsadress', 'registered address', 'audit report'),
  sarskildPostadress: row('sarskildPostadress', 'special postal address'),
  utlandsadress: row('utlandsadress', 'address abroad'),
  uppgivenAdress: row('uppgivenAdress', 'address as stated by the patient'),
} as const satisfies Record<string, Assumption>

export const assumptions = { elements, attributes, events, codes } as const

/** What is read at most, so that no partner can exhaust the gateway. */
export const defaultLimits = {
  /** Bytes of a whole message or receipt file. */
  bytes: 1_000_000,
  /** Levels of elements; the contract has four. */
  depth: 8,
  elements: 1000,
  /** Characters (UTF-16 units) of one text or attribute. */
  characters: 100_000,
} as const

export type Limits = { readonly [Limit in keyof typeof defaultLimits]: number }
