// JSON Schema of an utskrivningsmeddelande's content in the `lus` form.
import { codesOf } from '../shared/code-list.js'
import { identifier, legalBasis, object, party, text, timestamp } from '../shared/schemas.js'
import { destinations } from '../tables/destinations.js'
import { meeters, transports } from './message.js'

export const schema = object(
  {
    stay: identifier,
    admittedAt: timestamp,
    plannedDischarge: timestamp,
    destination: { enum: destinations },
    destinationUnit: party,
    transport: { enum: codesOf(transports) },
    metBy: { enum: codesOf(meeters) },
    metByUnit: party,
    metByName: text,
    legalBasis,
  },
  ['stay', 'plannedDischarge', 'legalBasis'],
)
