// The LUS messages the gateway carries; the name is also the folder in src/mappings and fixtures, and the
// value in the log. Adding one: a line here, a folder in src/mappings, a line in its registry. In the order of the process.

export const messageTypes = [
  'vardbegaran',
  'statusmeddelande',
  'inskrivningsmeddelande',
  'beraknad-utskrivning',
  'kvittens',
  'fast-vardkontakt',
  'pagaende-insatser',
  'planeringsunderlag',
  'meddelande',
  'sip-bedomning',
  'kallelse',
  'utskrivningsklar',
  'utskrivningsklar-aterkallad',
  'utskrivningsmeddelande',
  'utskrivningsinformation',
  'utskriven',
  'sip',
  'sip-uppfoljning',
  'sip-avslut',
  'vardplan-tvangsvard',
  'partsandring',
  'retur',
  'makulering',
  'avbrott',
  'avvikelse',
] as const

export type MessageType = (typeof messageTypes)[number]

export const isMessageType = (value: string): value is MessageType =>
  (messageTypes as readonly string[]).includes(value)
