// The one place that speaks FHIR to partners: fhir-kit-client with a time limit, no redirects, bounded answers, own TLS.
import { Client } from 'fhir-kit-client'
import { Agent } from 'undici'
import { failureOf, type HttpFailure } from '../http-outcome.js'
import type { FhirOptions } from './options.js'

/** An answer, with its body when it was JSON. Nothing of a request or an error text is ever kept. */
export interface FhirAnswer {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly resource: unknown
}

export interface FhirClient {
  /** Posts a message Bundle to `$process-message`. */
  processMessage(body: string, signal: AbortSignal): Promise<FhirAnswer | HttpFailure>
  /** Posts a response message to the address agreed for it. */
  respond(body: string, address: string, signal: AbortSignal): Promise<FhirAnswer | HttpFailure>
  close(): Promise<void>
}

/** Bytes of an answer that are read at most; a response message is a few kB. */
const answerBytes = 1_048_576

export function fhirClient({ endpoint, token, tls }: FhirOptions): FhirClient {
  const dispatcher = new Agent({
    connect: { ...tls, minVersion: 'TLSv1.2' },
    maxResponseSize: answerBytes,
    keepAliveTimeout: 4_000,
  })
  const client = new Client({ baseUrl: endpoint, requestOptions: { dispatcher, redirect: 'manual' } })
  if (token !== undefined) client.bearerToken = token
  const headers = { 'content-type': 'application/fhir+json' }
  return {
    processMessage: (body, signal) =>
      // In capitals: in lower case the library would send the message as a query of a GET.
      settle(
        client.operation({
          name: 'process-message',
          method: 'POST',
          input: body as never,
          options: { signal, headers },
        }),
      ),
    respond: (body, address, signal) =>
      settle(client.request(address, { method: 'POST', body, options: { signal, headers } })),
    close: () => dispatcher.close(),
  }
}

/** The library throws errors that hold URL, headers and body; only status, Retry-After and the JSON leave this file. */
async function settle(request: Promise<object>): Promise<FhirAnswer | HttpFailure> {
  try {
    const resource = await request
    return {
      status: Client.httpFor(resource as never).response?.status ?? 200,
      retryAfter: undefined,
      resource,
    }
  } catch (error) {
    const answer = answerIn(error)
    return answer ?? failureOf(error)
  }
}

function answerIn(error: unknown): FhirAnswer | undefined {
  if (!(error instanceof Error) || !('response' in error) || !('config' in error)) return undefined
  const { status, data } = error.response as { status: number; data: unknown }
  const { headers } = error.config as { headers?: Headers }
  const resource = typeof data === 'object' ? data : undefined
  return { status, retryAfter: headers?.get('retry-after') ?? undefined, resource }
}
