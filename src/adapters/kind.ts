// What main registers of an adapter, one line each: the options a site may configure, and how one is made of them.
import type { Adapter } from './adapter.js'

/**
 * A kind of partner. In the configuration any option may stand as `{ env: NAME }` or `{ file: PATH }`: it is exchanged
 * for the text found there before the schema looks, so an option that is an object must not have just such a key.
 */
export interface AdapterKind<Options = unknown> {
  /**
   * JSON Schema (2020-12) of the options. `additionalProperties: false` finds misspelt ones; a `description` ("the
   * folder the print room empties, an absolute path") is shown to whoever has to mend a fault there.
   */
  readonly optionsSchema: object
  /** Makes one partner's adapter. Opens no door yet; may throw when what the options name cannot be used. */
  make(options: Options): Adapter
  /** The form by itself, with the defaults of the kind, for `lus convert`; absent where the form is plain FHIR. */
  readonly form?: AdapterForm
}

/** What translation needs of an adapter: nothing that has an address, a folder or a secret. */
export type AdapterForm = Pick<Adapter, 'can' | 'decode' | 'encode'>

/** The kinds by the name that the configuration calls them. */
export type AdapterKinds = Readonly<Record<string, AdapterKind>>
