// Makes any partsandring for property tests.
import * as fc from 'fast-check'
import { partyChanges, type Partsandring } from '../../../src/mappings/partsandring/message.js'
import { identifier, kvittensRequest, message, party, timestamp } from '../arbitraries.js'
import { units } from '../messages.js'

/** Who leaves, and which message was forwarded, as the kind of change asks. */
function whole({ leaves, ...rest }: Partsandring): Partsandring {
  if (rest.change === 'tillagd') return rest
  const source = { role: 'source' as const, message: rest.id }
  if (rest.change === 'vidaresand')
    return { ...rest, chain: [source, ...rest.chain], ...(leaves && { leaves }) }
  return { ...rest, leaves: leaves ?? { hsaId: units.vardcentral } }
}

export const partsandring = message(
  'partsandring',
  {
    change: fc.constantFrom(...partyChanges),
    comes: party,
    leaves: party,
    from: timestamp,
    stay: identifier,
    kvittens: kvittensRequest,
  },
  ['change', 'comes', 'from'],
).map(whole)
