// An activity of a SIP as the hub has it: an insats of one of the two huvudmän, or a measure by others (HSL 16:4, SoL 10:8-9).
import type { HsaId } from '../../domain/hsa-id.js'
import { codesOf, type CodeList } from './code-list.js'
import { systems } from './names.js'
import { hsaId, object, text } from './schemas.js'

const huvudman = { region: 'Regionen', kommun: 'Kommunen' } as const

/** Between whom a SIP divides the insatser. */
export type Huvudman = keyof typeof huvudman
export type Answerer = Huvudman | 'annan'

export const huvudmanList: CodeList<Huvudman> = { system: systems.huvudman, words: huvudman }

/** Who answers for an activity: measures may be taken by others than kommun and region. */
export const answerers: CodeList<Answerer> = {
  system: systems.huvudman,
  words: { ...huvudman, annan: 'Någon annan än regionen och kommunen' },
}

/** How far an activity has come, by FHIR's codes. */
export const activityStatuses = [
  'not-started',
  'scheduled',
  'in-progress',
  'on-hold',
  'completed',
  'cancelled',
  'stopped',
  'unknown',
] as const

export interface Activity {
  readonly what: string
  readonly status: (typeof activityStatuses)[number]
}

export interface Insats extends Activity {
  /** Who answers for it; the law wants it said of each. */
  readonly huvudman?: Huvudman
  /** The unit that is responsible, and by which role; never a person's name. */
  readonly unit?: HsaId
  readonly role?: string
}

/** What somebody else than kommun and region does, such as a relative or an association. */
export interface OthersMeasure extends Activity {
  readonly who?: string
}

export interface SipActivities {
  readonly insatser?: readonly Insats[]
  readonly othersMeasures?: readonly OthersMeasure[]
}

const status = { enum: activityStatuses }

export const insatsSchema = object(
  { what: text, status, huvudman: { enum: codesOf(huvudmanList) }, unit: hsaId, role: text },
  ['what', 'status'],
)
export const othersMeasureSchema = object({ what: text, status, who: text }, ['what', 'status'])
