// The making of kinds: a kind of value tells, while the program runs, whether a value is one of its own.

export type Written = string | number | readonly string[]

/** A kind of value; `T` is what the caller gives, `write` what the line holds (undefined: not of this kind). */
export interface Kind<T> {
  /** For the page of events. */
  readonly says: string
  readonly write: (value: unknown) => Written | undefined
  readonly optional?: true
  /** Never there; carries the type. */
  readonly of?: T
}

/** A kind whose field may be left out. */
export type Optional<T> = Kind<T> & { readonly optional: true }

export const maybe = <T>(kind: Kind<T>): Optional<T> => ({ ...kind, optional: true })

/** Stands where a value was given that is not of its field's kind: a fault of the program; the value is not written. */
export const unfit = '(unfit)'

export const text = <T extends string>(says: string, accepts: (value: string) => boolean): Kind<T> => ({
  says,
  write: (value) => (typeof value === 'string' && accepts(value) ? value : undefined),
})

/** One of a closed set of words. */
export const code = <T extends string>(says: string, values: readonly T[]): Kind<T> => {
  const known: ReadonlySet<string> = new Set(values)
  return text(says, (value) => known.has(value))
}

const listedAtMost = 50

export const list = <T>(says: string, kind: Kind<T>): Kind<readonly T[]> => ({
  says,
  write: (value) => (Array.isArray(value) ? writeList(value, kind) : undefined),
})

function writeList(values: readonly unknown[], kind: Kind<unknown>): readonly string[] {
  const written = values.slice(0, listedAtMost).map((value) => String(kind.write(value) ?? unfit))
  const left = values.length - written.length
  return left > 0 ? [...written, `(${left} more)`] : written
}

/** Whether a text holds so many digits in a row that they could be most of an identity number. */
export const hasLongNumber = (value: string): boolean => /\d{6}/.test(value)
