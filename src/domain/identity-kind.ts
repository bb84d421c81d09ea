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

/** How lasting a kind is: a patient with a number of one rank is given one of a higher, when it is known who it is. */
const ranks: Record<IdentityKind, number> = {
  lokalt: 0,
  regionaltReservnummer: 1,
  nationelltReservnummer: 1,
  samordningsnummer: 2,
  personnummer: 3,
}

/** Whether a patient known by the one kind of number can be given one of the other kind in its place. */
export const mayBecome = (one: IdentityKind, other: IdentityKind): boolean => ranks[one] < ranks[other]
