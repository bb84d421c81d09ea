// What main registers of an adapter, one line each: the options a site may configure, and how one is made of them.
import type { Adapter } from './adapter.js'

/**
 * A kind of partner. In the configuration any option may stand as `{ env: NAME }` or `{ file: PATH }`: it is exchanged
 * for the text found there before the schema looks, so an option that is an object must not have just such a key.
 */
export interface AdapterKind<Options = unknown> {
  /**
   * JSON Schema (2020-12) of the options. `additionalProperties: false` finds misspelt ones; a `description` ("the
   * folder the print room empties, an absolute path") is shown to whoever has to mend a fault there. What is a secret
   * has `writeOnly: true`: `lus check-config` warns of one that stands in the file itself.
   */
  readonly optionsSchema: object
  /** What an entry of the directory must have for its unit to be reached this way. */
  readonly unitNeeds?: readonly ('phone' | 'postalAddress')[]
  /**
   * What is wrong with options that the schema has accepted: some that do not fit together, a folder that others may
   * look into. Like `make`, it may look, and changes nothing.
   */
  faults?(options: Options): readonly OptionFault[]
  /**
   * Makes one partner's adapter. `lus check-config` does it too, so that nothing may be changed by it: what the adapter
   * needs outside is for its `open`. May throw when what the options name cannot be used.
   */
  make(options: Options): Adapter
  /** The form by itself, with the defaults of the kind, for `lus convert`; absent where the form is plain FHIR. */
  readonly form?: AdapterForm
}

/** A fault of an option, in words for whoever has to mend it. */
export interface OptionFault {
  /** Keys and indexes from the options down: `['names', 'elements']`. */
  readonly path: readonly (string | number)[]
  /** A sentence; never with a value, which may be a secret. */
  readonly says: string
}

/** What translation needs of an adapter: nothing that has an address, a folder or a secret. */
export type AdapterForm = Pick<Adapter, 'can' | 'decode' | 'encode'>

/** The kinds by the name that the configuration calls them. */
export type AdapterKinds = Readonly<Record<string, AdapterKind>>
