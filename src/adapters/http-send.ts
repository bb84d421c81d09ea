// Posts one body over its own connection and says what came back, or whether the request may have arrived.
import { buildConnector, Client, type Dispatcher } from 'undici'
import { failureOf, type HttpFailure } from './http-outcome.js'

/** Trust and client certificate of a partner, as PEM. */
export interface TlsOptions {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

export interface Posting {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
  readonly signal: AbortSignal
  readonly tls?: TlsOptions
  /** Bytes of the answer that are read at most. */
  readonly answerBytes: number
}

export interface HttpAnswer {
  readonly status: number
  readonly retryAfter: string | undefined
  /** Undefined when it was too long, cut off, or not UTF-8; the status stands all the same. */
  readonly body: string | undefined
}

/**
 * Never rejects, follows no redirect, and gives no text of an error, because that can hold URLs. Each request has its
 * own connection: a kept-alive one that the partner just closed would leave in doubt whether the message arrived.
 */
export async function post(posting: Posting): Promise<HttpAnswer | HttpFailure> {
  const { origin, pathname, search } = new URL(posting.url)
  const connection = { made: false }
  const client = new Client(origin, { connect: watched(connection, posting), pipelining: 0 })
  try {
    const answer = await client.request({
      method: 'POST',
      path: pathname + search,
      headers: posting.headers,
      body: posting.body,
      signal: posting.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    return {
      status: answer.statusCode,
      retryAfter: [answer.headers['retry-after']].flat()[0],
      body: await textOf(answer.body, posting.answerBytes),
    }
  } catch (error) {
    const failure = failureOf(error)
    return { ...failure, mayHaveArrived: failure.mayHaveArrived && connection.made }
  } finally {
    await client.destroy()
  }
}

/** Whether a connection to the host can be made now, TLS included. Sends nothing. */
export function reachable(url: string, tls: TlsOptions = {}): Promise<boolean> {
  const { hostname, host, protocol, port } = new URL(url)
  const connect = connector(tls)
  return new Promise((resolve) =>
    connect({ hostname, host, protocol, port }, (error, socket) => {
      socket?.destroy()
      resolve(error === null)
    }),
  )
}

const connector = (tls: TlsOptions): buildConnector.connector =>
  buildConnector({ ...tls, minVersion: 'TLSv1.2' })

/**
 * Notes when a connection, TLS included, was made: before that, nothing can have arrived. One that comes after the
 * time is over is not used.
 */
function watched(connection: { made: boolean }, { tls = {}, signal }: Posting): buildConnector.connector {
  const connect = connector(tls)
  return (options, done) =>
    connect(options, (...result) => {
      const [error, socket] = result
      if (error === null && signal.aborted) {
        socket.destroy()
        done(new DOMException('too late', 'AbortError'), null)
      } else {
        connection.made ||= error === null
        done(...result)
      }
    })
}

async function textOf(body: Dispatcher.ResponseData['body'], limit: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > limit) return undefined
      chunks.push(chunk)
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    return undefined
  }
}
