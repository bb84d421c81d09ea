// What a store rejects with: nothing of the call is kept, and nobody was told that it was.

/** The store could not commit; the caller answers 503 and loses nothing, because nothing was acknowledged. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'
  /** The platform's own code (`SQLITE_FULL`, `ENOSPC`), where there is one. */
  readonly code: string | undefined

  constructor(message: string, options?: ErrorOptions & { readonly code?: string | undefined }) {
    super(message, options)
    this.code = options?.code
  }
}

/** The partner has used this MessageHeader.id before; nothing of the reception is kept, the first one stands. */
export class DuplicateError extends StoreError {
  override readonly name = 'DuplicateError'
}
