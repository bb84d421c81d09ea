// What messages say of their cases, each in a few words: the state of a case is built from these alone.
import type { CaseEvent } from '../../domain/case/case-event.js'
import type { Connection } from './connection.js'
import { inserter } from './insert.js'

export interface CaseEventTable {
  add(event: CaseEvent, arende: string, message: number): void
  of(arende: string): CaseEvent[]
}

interface CaseEventRecord {
  readonly header_id: CaseEvent['message']
  readonly type: CaseEvent['type']
  readonly sender: CaseEvent['sender']
  readonly sent_at: CaseEvent['sentAt']
  readonly about: CaseEvent['about'] | null
  readonly stay: string | null
  readonly turn: CaseEvent['turn'] | null
}

const columns = [
  'arende',
  'message',
  'header_id',
  'type',
  'sender',
  'sent_at',
  'about',
  'stay',
  'turn',
] as const

export function caseEventsIn(db: Connection): CaseEventTable {
  const insert = inserter(db, 'case_events', columns)
  const of = db.prepare<CaseEventRecord>('SELECT * FROM case_events WHERE arende = ? ORDER BY message')
  return {
    add: ({ message: header_id, sentAt: sent_at, ...event }, arende, message) =>
      void insert({ arende, message, header_id, sent_at, ...event }),
    of: (arende) => of.all([arende]).map(eventOf),
  }
}

const eventOf = ({ header_id, sent_at, type, sender, about, stay, turn }: CaseEventRecord): CaseEvent => ({
  message: header_id,
  type,
  sender,
  sentAt: sent_at,
  about: about ?? undefined,
  stay: stay ?? undefined,
  turn: turn ?? undefined,
})
