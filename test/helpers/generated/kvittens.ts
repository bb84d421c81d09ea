// Makes any kvittens for property tests.
import { anyId, identifier, message, text, timestamp } from '../arbitraries.js'
import { messageId } from '../messages.js'

export const kvittens = message(
  'kvittens',
  { about: anyId.map(messageId), task: identifier, readAt: timestamp, role: text },
  ['about', 'task', 'readAt'],
)
