// The kinds of identity a patient can have; channels and policy speak of these, never of single systems.

/**
 * `regionaltReservnummer` is given by a region to one without number; `lokalt` is anything only its own issuer can
 * look up: a number within one record system, or Migrationsverket's LMA-nummer, which is no number of health care.
 */
export const identityKinds = [
  'personnummer',
  'samordningsnummer',
  'nationelltReservnummer',
  'regionaltReservnummer',
  'lokalt',
] as const

export type IdentityKind = (typeof identityKinds)[number]
