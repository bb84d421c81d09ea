// The tables as the store speaks of them, on one connection; statements are prepared once.
import { attentionIn } from './attention.js'
import { caseEventsIn } from './case-events.js'
import { casesIn } from './cases.js'
import { claimsOn } from './claims.js'
import { conclusionsOn } from './conclusions.js'
import type { Connection } from './connection.js'
import { deliveriesIn } from './deliveries.js'
import { dutiesIn } from './duties.js'
import { figuresOn } from './figures.js'
import { probeOn } from './probe.js'
import { purgeOn } from './purge.js'
import { receptionQueries, recorderOn } from './receptions.js'
import { resolverOn } from './resolutions.js'
import { talliesIn } from './tallies.js'

export type Tables = ReturnType<typeof tablesIn>

export function tablesIn(db: Connection) {
  const tallies = talliesIn(db)
  const attention = attentionIn(db)
  const cases = casesIn(db)
  const deliveries = deliveriesIn(db)
  const duties = dutiesIn(db, tallies)
  const caseEvents = caseEventsIn(db)
  const conclude = conclusionsOn(db, { attention, duties, tallies })
  return {
    tallies,
    attention,
    caseEvents,
    cases,
    deliveries,
    duties,
    conclude,
    resolve: resolverOn(db, { attention, cases, duties, conclude }),
    record: recorderOn(db, { attention, caseEvents, cases, deliveries, duties, tallies, conclude }),
    receptions: receptionQueries(db, { deliveries, duties }),
    claim: claimsOn(db),
    purge: purgeOn(db),
    probe: probeOn(db),
    figures: figuresOn(db, { attention, duties, tallies }),
    emptyLog: () => db.emptyLog(),
  }
}
