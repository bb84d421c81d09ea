// How an event of the catalogue is written down, and the type that follows from it.
import type { Kind } from './kind.js'

/** info: a normal step. warn: a fallback was taken, or the sender must mend. error: an operator must act. */
export type Level = 'debug' | 'info' | 'warn' | 'error'

export type Fields = Readonly<Record<string, Kind<unknown>>>

export interface EventDefinition<F extends Fields = Fields> {
  readonly level: Level
  /** When it is logged: one sentence for the operator. */
  readonly when: string
  /** The only things its line may hold, in this order. */
  readonly fields: F
}

const at =
  (level: Level) =>
  <const F extends Fields>(when: string, fields: F): EventDefinition<F> => ({ level, when, fields })

export const debug = at('debug')
export const info = at('info')
export const warn = at('warn')
export const error = at('error')

type ValueOf<K> = K extends Kind<infer T> ? T : never

type OptionalName<F extends Fields> = {
  [N in keyof F]: F[N] extends { readonly optional: true } ? N : never
}[keyof F]

/** What a caller gives for an event: exactly its fields. */
export type ValuesOf<D> =
  D extends EventDefinition<infer F>
    ? { readonly [N in Exclude<keyof F, OptionalName<F>>]: ValueOf<F[N]> } & {
        readonly [N in OptionalName<F>]?: ValueOf<F[N]> | undefined
      }
    : never
