// Forgetting: the bodies of messages that are old and done with.
import type { EpochMs } from '../../domain/time.js'
import type { Forgotten, MessageRow } from '../store.js'
import type { Connection } from './connection.js'
import { messageOf, type MessageRecord } from './rows/message-record.js'

export interface Purge {
  purgeable(before: EpochMs, limit: number): MessageRow[]
  forget(bodies: readonly Forgotten[]): void
}

/** Stands until an operator has resolved what was raised for the delivery, or while it is still on its way. */
const notEnded = `
  SELECT 1 FROM deliveries d WHERE d.message = m.seq AND d.state <> 'delivered' AND NOT (
    d.state IN ('operator', 'unknown')
    AND EXISTS (SELECT 1 FROM attention a WHERE a.message = m.id AND a.delivery = d.id)
    AND NOT EXISTS (
      SELECT 1 FROM attention a WHERE a.message = m.id AND a.delivery = d.id AND a.resolved_at IS NULL))`

/** A party for whom there is no delivery yet, or a patient to be recognised: the operator still needs the message. */
const notRouted = `
  SELECT 1 FROM attention a
  WHERE a.message = m.id AND a.kind IN ('no-unit', 'no-channel', 'identity-changed') AND a.resolved_at IS NULL`

export function purgeOn(db: Connection): Purge {
  const ended = db.prepare<MessageRecord>(`
    SELECT m.* FROM messages m
    WHERE m.accepted = 1 AND m.body IS NOT NULL AND m.custody_at < ?
      AND NOT EXISTS (${notEnded}) AND NOT EXISTS (${notRouted})
    LIMIT ?`)
  const forget = db.prepare('UPDATE messages SET body = NULL, digest = coalesce(?, digest) WHERE id = ?')
  return {
    purgeable: (before, limit) => ended.all([before, limit]).map(messageOf),
    forget: (bodies) => {
      for (const { message, digest } of bodies) forget.run([digest, message])
    },
  }
}
