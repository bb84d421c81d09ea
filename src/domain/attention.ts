// What can come to stand before an operator: the words that the store, the log and the operator's own list share.

export const attentionKinds = [
  'no-channel',
  'no-unit',
  'outcome-unknown',
  'evidence-overdue',
  'telefon',
  'kvittens-overdue',
  'notice-overdue',
  'ids-reused',
  'case-conflict',
  'identity-changed',
  'adapter-crashed',
] as const

export type AttentionKind = (typeof attentionKinds)[number]
