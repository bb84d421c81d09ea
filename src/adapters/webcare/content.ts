// What an event gives the adapter: how the content of its message is written and read.
import type { MessageType } from '../../domain/message-type.js'
import type { ContentOf } from '../../mappings/message-mapping.js'
import type { MessageOf } from '../../mappings/registry.js'
import type { XmlReader } from './xml-reader.js'
import type { XmlNode, XmlWriter } from './xml-writer.js'

export interface WebcareContent<Type extends MessageType> {
  readonly write: (message: MessageOf<Type>, xml: XmlWriter) => readonly XmlNode[]
  /** Undefined, with the faults noted in the reader, when something required is missing. */
  readonly read: (root: XmlReader) => ContentOf<MessageOf<Type>> | undefined
}
