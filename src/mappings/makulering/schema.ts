// JSON Schema of a makulering's content in the `lus` form.
import {
  identifier,
  legalBasis,
  linkedIn,
  object,
  text,
  timestamp,
  type ObjectSchema,
} from '../shared/schemas.js'
import { makuleringReasons, plainKinds, stayStates } from './message.js'

const voidedOf = (kinds: readonly string[], more: Readonly<Record<string, object>>, required: string[]) =>
  object({ kind: { enum: kinds }, number: identifier, ...more }, ['kind', ...required])

const kvittens = identifier

/** A stay in one of these states. */
const stayIn = (states: readonly string[]) =>
  voidedOf(['stay'], { state: { enum: states }, kvittens }, ['number', 'state'])

const notStay = [
  voidedOf(['meeting'], { start: timestamp, end: timestamp, kvittens }, ['number', 'start', 'end']),
  voidedOf(plainKinds, { kvittens }, []),
  voidedOf(['kvittens'], {}, ['number']),
]

const wrongPerson = 'fel-person-inskriven'
const chain = linkedIn('removal')

/** Only an admission of the wrong person makes the stay an error, and that it always does. */
const byReason: ObjectSchema['anyOf'] = [
  {
    properties: { reason: { const: wrongPerson }, voided: stayIn(['entered-in-error']), chain },
    required: ['reason', 'voided'],
  },
  {
    properties: {
      reason: { enum: makuleringReasons.filter((reason) => reason !== wrongPerson) },
      voided: { anyOf: [stayIn(['in-progress', 'finished']), ...notStay] },
      chain,
    },
    required: ['reason', 'voided'],
  },
]

export const schema: ObjectSchema = {
  ...object(
    {
      voided: { anyOf: [stayIn(stayStates), ...notStay] },
      reason: { enum: makuleringReasons },
      comment: text,
      legalBasis,
    },
    ['voided', 'reason', 'legalBasis'],
  ),
  anyOf: byReason,
}
