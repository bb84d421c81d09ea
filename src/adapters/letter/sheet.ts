// A copy as a sheet of paper: the message's page with sender, addressee, marking and codes around it.
import { createHash } from 'node:crypto'
import { localDateOf } from '../../domain/stockholm-time.js'
import type { Unit } from '../../domain/unit.js'
import { mappingOf, type LusMessage } from '../../mappings/registry.js'
import { isUuid } from '../../mappings/shared/derived-uuid.js'
import { protectionText } from '../../mappings/shared/swedish.js'
import type { EncodeContext } from '../adapter.js'
import type { Shown } from './loss.js'
import type { Sheet } from './render.js'

/**
 * The name of a letter: Bundle.id of the copy, which the gateway gives (R28), not its MessageHeader.id, which a
 * relayed message has from its sender. Anything but a UUID (a dry run of a sender's Bundle) is digested.
 */
export const letterName = ({ bundleId }: LusMessage): string =>
  isUuid(bundleId) ? bundleId.toLowerCase() : createHash('sha256').update(bundleId).digest('hex').slice(0, 32)

/** The sheet of a message as it may be shown. */
export const sheetOf = (
  { message, isShortened }: Pick<Shown, 'message' | 'isShortened'>,
  recipient: Unit,
  { now, self, codes }: EncodeContext,
): Sheet => ({
  page: mappingOf(message).page(message),
  sender: self.name,
  address: recipient.postalAddress ?? [],
  from: message.sender.name ?? message.sender.hsaId,
  to: recipient.name,
  date: localDateOf(now),
  reference: letterName(message).slice(0, 8).toUpperCase(),
  callBack: self.callBack,
  arrival: codes.arrival,
  marking: protectionText(message.patient.protection) ?? null,
  shortened: isShortened,
})
