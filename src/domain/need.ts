// Who is looked for in vain: the words that the answer to a sender, the store, the log and the operator's list share.

/** A kind of unit that is to answer for the patient's area; `parties`: whoever is to be told by the case so far. */
export const needs = ['bistandsenhet', 'kommunalHsv', 'vardcentral', 'parties'] as const

export type Need = (typeof needs)[number]
