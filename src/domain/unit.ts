// Units that send and receive, as the directory knows them.
import type { HsaId } from './hsa-id.js'

/** What a unit is (LUS 1:3, seed 001 ch. 3). */
export const unitKinds = [
  'slutenvard',
  'vardcentral',
  'rehab',
  'psykiatri',
  'asih',
  'kommunalHsv',
  'bistandsenhet',
  'sabo',
  'hemtjanst',
  'nattpatrull',
  'socialjour',
  'funktionsbrevlada',
] as const

export type UnitKind = (typeof unitKinds)[number]

/**
 * Whom minimisation speaks of: how much a recipient may be given depends on what it is. `funktion` is a function of
 * region or kommuner that watches over the routines (seed 001, 7.4) and gives no care.
 */
export type RecipientKind =
  | 'halsoOchSjukvard'
  | 'socialtjanst'
  | 'utforare'
  | 'funktion'
  | 'patient'
  | 'narstaende'

const recipientKinds: Record<UnitKind, RecipientKind> = {
  slutenvard: 'halsoOchSjukvard',
  vardcentral: 'halsoOchSjukvard',
  rehab: 'halsoOchSjukvard',
  psykiatri: 'halsoOchSjukvard',
  asih: 'halsoOchSjukvard',
  kommunalHsv: 'halsoOchSjukvard',
  bistandsenhet: 'socialtjanst',
  socialjour: 'socialtjanst',
  sabo: 'utforare',
  hemtjanst: 'utforare',
  nattpatrull: 'utforare',
  funktionsbrevlada: 'funktion',
}

export const recipientKindOf = (kind: UnitKind): RecipientKind => recipientKinds[kind]

/** An area by its codes: kommun 4 digits (SCB), stadsdel as the site's own code. Never derived from a postal town. */
export interface Area {
  readonly kommun: string
  readonly stadsdel?: string
}

/** A stadsdel as it is compared: sites write the same code in small letters and in large. */
export const stadsdelKey = (stadsdel: string): string => stadsdel.normalize('NFC').toLowerCase()

/** A unit of the directory. Validity dates are local dates (ISO, inclusive); absent means without limit. */
export interface Unit {
  readonly hsaId: HsaId
  readonly name: string
  readonly kind: UnitKind
  /** The areas it answers for; empty for units found by id only (a ward). */
  readonly areas: readonly Area[]
  /** Ids of the channels (configured partners) it can be reached on, best first. */
  readonly channels: readonly string[]
  readonly validFrom?: string
  readonly validTo?: string
  /** The number an operator calls when a letter cannot meet the deadline. */
  readonly phone?: string
  /** Where letters go, line by line, without the unit's name. */
  readonly postalAddress?: readonly string[]
}
