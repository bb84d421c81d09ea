// JSON Schema of an utskriven's content in the `lus` form.
import { identifier, legalBasis, object, party, timestamp } from '../shared/schemas.js'
import { endings } from '../tables/destinations.js'

export const schema = object(
  {
    stay: identifier,
    admittedAt: timestamp,
    leftAt: timestamp,
    destination: { enum: endings },
    destinationUnit: party,
    legalBasis,
  },
  ['stay', 'leftAt', 'legalBasis'],
)
