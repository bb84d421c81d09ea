// Reads a request's body as text: right type, right charset, not too long; faults as issues, nothing of it echoed.
import type { Context } from 'hono'
import { issue } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import { isR4 } from './negotiation.js'

export interface BodyRules {
  /** Media types taken, without parameters. */
  readonly types: readonly string[]
  readonly maxBytes: number
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

export async function readBody(c: Context, { types, maxBytes }: BodyRules): Promise<Result<string>> {
  const [type = '', ...parameters] = (c.req.header('content-type') ?? '').toLowerCase().split(';')
  const encoding = c.req.header('content-encoding') ?? 'identity'
  const expected = types.join(' or ')
  if (!types.includes(type.trim()) || encoding !== 'identity')
    return failure(issue('media-type', '', { expected }))
  if (!isR4(parameters)) return failure(issue('media-type', '', { expected: `${expected}, fhirVersion 4.0` }))
  if (!isUtf8(parameters)) return failure(issue('charset', ''))
  const bytes = await readBytes(c, maxBytes)
    // The connection ended inside the body, or what came is no chunk.
    .catch(() => 'cut-short' as const)
  if (bytes === 'cut-short') return failure(issue('body-cut-short', ''))
  if (bytes === undefined) return failure(issue('too-large', '', { limit: maxBytes }))
  try {
    return success(decoder.decode(bytes))
  } catch {
    return failure(issue('charset', ''))
  }
}

function isUtf8(parameters: readonly string[]): boolean {
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='))
  return (
    charset === undefined || ['utf-8', 'utf8'].includes(charset.slice('charset='.length).replaceAll('"', ''))
  )
}

/** The bytes, or undefined when they are too many; a declared length is believed only to refuse early. */
async function readBytes(c: Context, maxBytes: number): Promise<Uint8Array | undefined> {
  const declared = c.req.header('content-length')
  if (declared !== undefined) {
    if (Number(declared) > maxBytes) return undefined
    return new Uint8Array(await c.req.arrayBuffer())
  }
  return readChunks(c.req.raw.body, maxBytes)
}

async function readChunks(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
