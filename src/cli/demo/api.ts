// The demo as a client: posts messages and asks what became of them, over HTTP like any partner.
import type { Caller, Tokens } from './site.js'

/** What GET /api/messages/{id} tells. */
export interface MessageFate {
  readonly id: string
  readonly type: string
  readonly copies: readonly CopyFate[]
  readonly owed: readonly Owed[]
}

export interface CopyFate {
  readonly recipient: string
  readonly copyId: string
  readonly state: string
  readonly channel?: string
  readonly refused: readonly { readonly channel: string; readonly reason: string }[]
  readonly loss: readonly { readonly kind: string; readonly path: string; readonly reason: string }[]
  readonly paymentLiability?: { readonly from: string; readonly source: string }
}

export interface Owed {
  readonly duty: string
  readonly unit: string
  readonly due: string
  readonly source: string
  readonly metAt?: string
}

/** What GET /api/attention tells. */
export interface Attention {
  readonly kind: string
  readonly message: string
  readonly delivery?: string
  readonly unit?: string
  readonly need?: string
  readonly due?: string
  readonly call?: string
}

export interface Posted {
  readonly status: number
  /** The gateway's own id of the reception, by which its log and the operator's list speak of it. */
  readonly correlationId: string
}

export interface Api {
  readonly post: (
    as: Caller,
    path: string,
    message?: { body: string; contentType: string },
  ) => Promise<Posted>
  readonly fate: (as: Caller, id: string) => Promise<MessageFate>
  readonly attention: () => Promise<readonly Attention[]>
}

export function apiOf(gateway: string, tokens: Tokens): Api {
  const login = (as: Caller) => ({ authorization: `Bearer ${tokens.in[as]}` })
  const get = async <T>(as: Caller, path: string): Promise<T> => {
    const response = await fetch(`${gateway}${path}`, { headers: login(as) })
    if (!response.ok) throw new Error(`the gateway answered ${response.status}`)
    return (await response.json()) as T
  }
  return {
    post: async (as, path, message) => {
      const headers = { ...login(as), ...(message && { 'content-type': message.contentType }) }
      const response = await fetch(`${gateway}${path}`, {
        method: 'POST',
        headers,
        ...(message && { body: message.body }),
      })
      await response.arrayBuffer()
      return { status: response.status, correlationId: response.headers.get('x-correlation-id') ?? '' }
    },
    fate: (as, id) => get<MessageFate>(as, `/api/messages/${id}`),
    attention: async () => (await get<{ entries: readonly Attention[] }>('jour', '/api/attention')).entries,
  }
}
