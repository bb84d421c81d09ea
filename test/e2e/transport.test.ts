// Whatever bytes are posted, the answer is a refusal that says why and repeats nothing of them; never 500.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OperationOutcome } from '@medplum/fhirtypes'
import { codesIn, codesOf } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande } from '../helpers/messages.js'
import { bundleText, fhirHeaders, openSite, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const text = bundleText(inskrivningsmeddelande)
const canary = 'Kanariefågel-191212121212'
const path = '/fhir/$process-message'

const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = fhirHeaders) =>
  site.request('hospital', path, { method: 'POST', body, headers })

/** The refusal's codes; it is an OperationOutcome, and nothing of the sender's is in it. */
async function refusal(response: Response): Promise<readonly (string | undefined)[]> {
  const body = await response.text()
  expect(body).not.toContain('Kanarie')
  expect(body).not.toContain('191212121212')
  const outcome = JSON.parse(body) as OperationOutcome
  expect(outcome.resourceType).toBe('OperationOutcome')
  return codesOf(outcome)
}

describe('the request', () => {
  it.each(['text/plain', 'application/xml', 'application/fhir+xml', 'application/fhir+jsonx', ''])(
    'answers 415 to the media type "%s"',
    async (type) => {
      const response = await post(text, { 'content-type': type })
      expect(response.status).toBe(415)
      expect(await refusal(response)).toEqual(['media-type'])
    },
  )

  it('answers 415 to a compressed body', async () => {
    const response = await post(text, { ...fhirHeaders, 'content-encoding': 'gzip' })
    expect(response.status).toBe(415)
  })

  it.each([
    'application/fhir+json',
    'application/json',
    'Application/FHIR+JSON; charset=UTF-8',
    'application/fhir+json;charset="utf-8"',
    'application/fhir+json; fhirVersion=4.0',
  ])('takes the media type "%s"', async (type) => {
    expect((await post(text, { 'content-type': type })).status).toBe(200)
  })

  it.each(['application/fhir+json; fhirVersion=5.0', 'application/fhir+json;fhirVersion="3.0"'])(
    'answers 415 to another version of FHIR: "%s"',
    async (type) => {
      const response = await post(text, { 'content-type': type })
      expect(response.status).toBe(415)
      expect(await response.text()).toContain('fhirVersion 4.0')
    },
  )

  it.each([
    'application/fhir+xml',
    'text/html, application/xml;q=0.9',
    'application/fhir+json; fhirVersion=5.0',
    'application/fhir+json;q=0, text/plain',
  ])('answers 406, in JSON, to a caller who accepts only "%s"', async (accept) => {
    for (const [method, where] of [
      ['POST', path],
      ['POST', '/fhir/$validate'],
      ['POST', '/fhir/$convert'],
      ['GET', '/fhir/metadata'],
      ['GET', '/fhir/CodeSystem/event'],
    ] as const) {
      const init = { method, headers: { ...fhirHeaders, accept }, ...(method === 'POST' && { body: text }) }
      const response = await site.request('hospital', where, init)
      expect([where, response.status]).toEqual([where, 406])
      expect(response.headers.get('content-type')).toContain('application/fhir+json')
      expect(await refusal(response)).toEqual(['not-acceptable'])
    }
    await settle()
    expect(site.doubles.municipality.sendings).toEqual([])
  })

  it.each([
    '*/*',
    'application/fhir+json; fhirVersion=4.0',
    'Application/JSON',
    'application/fhir+xml, application/*;q=0.5',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    '',
  ])('answers a caller who accepts "%s"', async (accept) => {
    expect((await post(text, { ...fhirHeaders, accept })).status).toBe(200)
  })

  it('tells a stranger nothing of what it would accept', async () => {
    const headers = { ...fhirHeaders, accept: 'application/fhir+xml' }
    const response = await site.request(undefined, path, { method: 'POST', headers, body: text })
    expect(response.status).toBe(401)
  })

  it('takes the $ of an operation as %24 too', async () => {
    const at = (where: string) =>
      site.request('hospital', where, { method: 'POST', headers: fhirHeaders, body: text })
    expect((await at('/fhir/%24process-message')).status).toBe(200)
    expect((await at('/fhir/Bundle/%24validate')).status).toBe(200)
    expect((await at('/fhir/%2524process-message')).status).toBe(404)
  })

  it('answers 413 to a body that is declared too large, without reading it', async () => {
    let read = false
    const body = new ReadableStream(
      {
        pull: (controller) => {
          read = true
          controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { ...fhirHeaders, 'content-length': '2000000' },
    }
    const response = await site.request('hospital', path, init as RequestInit)
    expect(response.status).toBe(413)
    expect(await refusal(response)).toEqual(['too-large'])
    expect(read).toBe(false)
  })

  it('answers 413 to a body that turns out too large, and reads no further', async () => {
    let chunks = 0
    const body = new ReadableStream({
      pull: (controller) => {
        chunks++
        controller.enqueue(new Uint8Array(100_000).fill(0x20))
      },
    })
    const init = { method: 'POST', body, duplex: 'half', headers: fhirHeaders }
    const response = await site.request('hospital', path, init as RequestInit)
    expect(response.status).toBe(413)
    expect(chunks).toBeLessThan(20)
  })

  it('takes a body in chunks', async () => {
    const bytes = new TextEncoder().encode(text)
    const body = new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < bytes.length; at += 1000) controller.enqueue(bytes.slice(at, at + 1000))
        controller.close()
      },
    })
    const init = { method: 'POST', body, duplex: 'half', headers: fhirHeaders }
    expect((await site.request('hospital', path, init as RequestInit)).status).toBe(200)
  })

  it.each([
    ['in chunks', {}],
    ['of a declared length', { 'content-length': '1000' }],
  ])('that breaks off, %s, is refused without a fault of ours', async (_, declared) => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(text.slice(0, 100))),
      pull: (controller) => controller.error(new Error('aborted')),
    })
    const headers = { ...fhirHeaders, ...declared }
    const init = { method: 'POST', body, duplex: 'half', headers }
    const response = await site.request('hospital', path, init as RequestInit)
    expect(response.status).toBe(400)
    expect(await refusal(response)).toEqual(['body-cut-short'])
    expect(site.log.of('gateway.crashed')).toEqual([])
    expect(site.log.of('request.refused')).toMatchObject([{ status: 400, issueCodes: ['body-cut-short'] }])
  })
})

describe('the characters', () => {
  it('takes UTF-8 with a byte order mark', async () => {
    expect((await post(`\uFEFF${text}`)).status).toBe(200)
  })

  it('keeps every Swedish letter', async () => {
    await post(text)
    await settle()
    expect(site.doubles.municipality.sendings[0]?.body).toContain('Provstads biståndsenhet')
  })

  const bytes = (encoding: BufferEncoding, lead: readonly number[] = []) =>
    new Uint8Array(Buffer.concat([Buffer.from(lead), Buffer.from(text, encoding)]))
  it.each([
    ['UTF-16 with its mark', () => bytes('utf16le', [0xff, 0xfe]), 'application/fhir+json', 'charset'],
    ['UTF-16 without its mark', () => bytes('utf16le'), 'application/fhir+json', undefined],
    ['latin1 bytes', () => bytes('latin1'), 'application/fhir+json', 'charset'],
    ['a declared latin1', () => bytes('utf8'), 'application/fhir+json; charset=iso-8859-1', 'charset'],
    ['a declared UTF-16', () => bytes('utf8'), 'application/fhir+json; charset=utf-16', 'charset'],
    ['half a character', () => Uint8Array.from([0x22, 0xc3, 0x22]), 'application/fhir+json', 'charset'],
    [
      'an overlong slash',
      () => Uint8Array.from([0x22, 0xc0, 0xaf, 0x22]),
      'application/fhir+json',
      'charset',
    ],
  ])('answers 400 to %s', async (_, body, type, code) => {
    const response = await post(body(), { 'content-type': type })
    expect(response.status).toBe(400)
    const codes = await refusal(response)
    if (code !== undefined) expect(codes).toEqual([code])
  })
})

describe('the JSON', () => {
  it.each([
    ['nothing', '', 400],
    ['white space', ' \n ', 400],
    ['a word', canary, 400],
    ['a broken object', `{"resourceType":"Bundle","id":"${canary}"`, 400],
    ['a trailing comma', '{"resourceType":"Bundle",}', 400],
    ['two values', '{} {}', 400],
    ['null', 'null', 422],
    ['true', 'true', 422],
    ['a number', '1e999', 422],
    ['a string', `"${canary}"`, 422],
    ['an array', `["${canary}"]`, 422],
    ['an empty object', '{}', 422],
    ['another resource', `{"resourceType":"Patient","id":"${canary}"}`, 422],
    ['an unknown resource', `{"resourceType":"${canary}"}`, 422],
    ['a Bundle of nothing', '{"resourceType":"Bundle","type":"message"}', 422],
    ['null entries', '{"resourceType":"Bundle","type":"message","entry":[null,null]}', 422],
    ['entries that are no array', `{"resourceType":"Bundle","type":"message","entry":"${canary}"}`, 422],
    ['unknown properties', `{"resourceType":"Bundle","type":"message","${canary}":{"${canary}":1}}`, 422],
    ['__proto__', `{"__proto__":{"resourceType":"Bundle"},"constructor":"${canary}"}`, 422],
    ['a deep array', '['.repeat(100_000), 400],
    ['a deep object', '{"a":'.repeat(100_000), 400],
    ['a deep closed array', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
    ['a wide array', `[${Array.from({ length: 100_000 }, () => '0').join()}]`, 422],
    ['a wide Bundle', `{"resourceType":"Bundle","type":"message","entry":[${'{},'.repeat(50_000)}{}]}`, 422],
    ['a long string', `{"resourceType":"Bundle","id":"${'x'.repeat(900_000)}"}`, 422],
  ])('refuses %s', async (_, body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect((await refusal(response)).length).toBeGreaterThan(0)
    expect(site.log.of('gateway.crashed')).toEqual([])
  })

  it('refuses a message in which a property stands twice: who reads it next may take the other one', async () => {
    const twice = text.replace(
      '"resourceType":"Patient"',
      `"birthDate":"1912-12-12","resourceType":"Patient"`,
    )
    const response = await post(twice.replace('"birthDate"', `"gender":"male","gender":"female","birthDate"`))
    expect(response.status).toBe(400)
    expect(await refusal(response)).toEqual(['json-key-twice'])
  })

  it('takes no property of the language for one of the message', async () => {
    const body = text.replace(
      '"resourceType":"Patient"',
      '"__proto__":{"active":true},"resourceType":"Patient"',
    )
    const response = await post(body)
    expect(response.status).toBe(422)
    expect(await codesIn(response)).not.toContain('crashed')
  })

  it('never answers 500 to a message cut off anywhere', async () => {
    for (let end = 0; end < text.length; end += 97) {
      expect((await post(text.slice(0, end))).status).toBe(400)
    }
  })

  it('never answers 500 to a message in which any one part is another kind of value', async () => {
    const strings = [...text.matchAll(/:"[^"]*"/g)]
    for (const { index, 0: found } of strings.filter((_, i) => i % 7 === 0)) {
      for (const other of [':null', ':[]', ':{}', ':7', `:"${canary}"`]) {
        const body = text.slice(0, index) + other + text.slice(index + found.length)
        const response = await post(body)
        expect([200, 400, 403, 409, 422, 503]).toContain(response.status)
        if (response.status >= 400) expect(await response.text()).not.toContain('Kanarie')
      }
    }
  })
})
