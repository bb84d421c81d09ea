// Kvittens: a unit has read a message; both directions.
import { optional } from '../../mappings/shared/extensions.js'
import type { WebcareContent } from './content.js'
import { identifierToXml, kvittensRule } from './stay.js'

export const kvittens: WebcareContent<'kvittens'> = {
  write: (message, xml) =>
    xml.group(
      'kvittens',
      xml.text('avser', message.about, 'about'),
      identifierToXml('uppdrag', message.task, 'task', xml),
      xml.text('kvitterad', message.readAt, 'readAt'),
      xml.text('roll', message.role, 'role'),
    ),

  read(root) {
    const content = root.required(root.group('kvittens'), 'kvittens', 'the county routine')
    if (content === undefined) return undefined
    const about = content.required(content.messageId('avser'), 'avser', kvittensRule)
    const task = content.required(content.identifier('uppdrag'), 'uppdrag', kvittensRule)
    const readAt = content.required(content.time('kvitterad'), 'kvitterad', 'the county routine')
    const role = content.text('roll')
    return about && task && readAt && { about, task, readAt, ...optional('role', role) }
  },
}
