// JSON Schema of a kvittens's content in the `lus` form.
import { identifier, messageId, object, text, timestamp } from '../shared/schemas.js'

export const schema = object({ about: messageId, task: identifier, readAt: timestamp, role: text }, [
  'about',
  'task',
  'readAt',
])
