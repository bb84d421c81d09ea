// Answers that come later, and partners' answers to us: custody first, agreed addresses only, no answer to an answer (R51-R57).
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bundle, OperationOutcome } from '@medplum/fhirtypes'
import type { HsaId } from '../../src/domain/hsa-id.js'
import { acknowledged, changed, codesIn, wishing } from '../helpers/answers.js'
import { delivered, retry } from '../helpers/adapter-double.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, units } from '../helpers/messages.js'
import { bundleText, openSite, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite({ partners: { vardcentral: { responseUrls: [] } } })
})
afterEach(() => site.stop())

const text = bundleText(inskrivningsmeddelande)
const agreed = encodeURIComponent('https://hospital.example/fhir/$process-message')
const storedAnswer = async () =>
  (await site.gateway.store.known('hospital', inskrivningsmeddelande.id, '')).byHeader?.answer.body

describe('a request that is to be answered later', () => {
  it('R45, R48: async=false is answered at once', async () => {
    const response = await site.post('hospital', text, '?async=false')
    expect(response.status).toBe(200)
    expect((await acknowledged(response)).header.response?.code).toBe('ok')
  })

  it('R48, R51, R53: is answered 202 without a body; the stored response is posted to the message’s source', async () => {
    const response = await site.post('hospital', text, '?async=true')
    expect([response.status, await response.text()]).toEqual([202, ''])
    await settle()
    expect(site.doubles.hospital.responses).toEqual([
      { body: await storedAnswer(), address: 'https://hospital.example/fhir/$process-message?async=true' },
    ])
  })

  it.each(['https://hospital.example/fhir/', 'https://hospital.example/fhir//'])(
    'R53: is posted behind an endpoint that ends in a slash, with one slash between (%s)',
    async (endpoint) => {
      const slashed = changed(text, (_, header) => (header.source = { endpoint }))
      expect((await site.post('hospital', slashed, '?async=true')).status).toBe(202)
      await settle()
      const addresses = site.doubles.hospital.responses.map(({ address }) => address)
      expect(addresses).toEqual(['https://hospital.example/fhir/$process-message?async=true'])
    },
  )

  it('R53, R57: the response goes to a response-url below an agreed address', async () => {
    await site.post('hospital', text, `?async=true&response-url=${agreed}`)
    await settle()
    const addresses = site.doubles.hospital.responses.map(({ address }) => address)
    expect(addresses).toEqual(['https://hospital.example/fhir/$process-message'])
  })

  it.each([
    'http://hospital.example/fhir',
    'https://hospital.example.attacker.example/fhir',
    'https://hospital.example/fhirs',
    'https://hospital.example/fhir/../admin',
    'https://user@hospital.example/fhir',
    'https://hospital.example:8443/fhir',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    '//hospital.example/fhir',
    'nowhere',
    '',
  ])('R52, R57: a response-url that is not agreed is refused, and nothing is kept (%s)', async (url) => {
    const refused = await site.post('hospital', text, `?async=true&response-url=${encodeURIComponent(url)}`)
    expect(refused.status).toBe(403)
    const body = await refused.text()
    expect(body).toContain('response-url-not-allowed')
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(0)
    expect(site.doubles.hospital.responses).toHaveLength(0)
  })

  it('R57: a partner that has agreed on no address cannot ask for later answers', async () => {
    const refused = await site.post(
      'vardcentral',
      bundleText(inskrivningsmeddelande, 'vardcentral'),
      '?async=true',
    )
    expect(refused.status).toBe(403)
  })

  it('R51: a faulty message is refused at once, not later', async () => {
    const faulty = changed(text, (_, header) => delete header.eventCoding)
    expect((await site.post('hospital', faulty, '?async=true')).status).toBe(422)
    await settle()
    expect(site.doubles.hospital.responses).toHaveLength(0)
  })

  it('R35, R50: asked again, it posts the same response again and processes nothing again', async () => {
    await site.post('hospital', text, '?async=true')
    await settle()
    expect((await site.post('hospital', text, '?async=true')).status).toBe(202)
    await settle()
    const [first, second] = site.doubles.hospital.responses
    expect(second).toEqual(first)
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('R52, R57: asked again with a response-url that is not agreed, it is refused as a first sending is', async () => {
    const first = await (await site.post('hospital', text)).text()
    const elsewhere = encodeURIComponent('https://attacker.example/fhir')
    const refused = await site.post('hospital', text, `?async=true&response-url=${elsewhere}`)
    expect(refused.status).toBe(403)
    expect(await codesIn(refused)).toEqual(['response-url-not-allowed'])
    expect(site.log.of('message.refused')).toMatchObject([{ issueCodes: ['response-url-not-allowed'] }])
    expect(site.log.of('message.duplicated')).toEqual([])
    await settle()
    expect(site.doubles.hospital.responses).toEqual([])
    const again = await site.post('hospital', text)
    expect([again.status, await again.text()]).toEqual([200, first])
  })

  it('R35, R57: asked again with a response-url below an agreed address, it posts the same response again', async () => {
    await site.post('hospital', text, `?async=true&response-url=${agreed}`)
    await settle()
    expect((await site.post('hospital', text, `?async=true&response-url=${agreed}`)).status).toBe(202)
    await settle()
    expect(site.doubles.hospital.responses).toHaveLength(2)
  })

  it('R35: what was answered at once is answered at once again, also when asked for later', async () => {
    const first = await (await site.post('hospital', text)).text()
    const again = await site.post('hospital', text, '?async=true')
    await settle()
    expect([again.status, await again.text()]).toEqual([200, first])
    expect(site.doubles.hospital.responses).toEqual([])
  })

  it('R57: after a refused response-url the same message is taken with an agreed one', async () => {
    const elsewhere = encodeURIComponent('https://attacker.example/fhir')
    expect((await site.post('hospital', text, `?async=true&response-url=${elsewhere}`)).status).toBe(403)
    expect((await site.post('hospital', text, `?async=true&response-url=${agreed}`)).status).toBe(202)
  })

  it('R35: a refused message asked again has its first answer, whatever the response-url', async () => {
    const faulty = changed(text, (_, header) => delete header.eventCoding)
    const first = await (await site.post('hospital', faulty)).text()
    const elsewhere = encodeURIComponent('https://attacker.example/fhir')
    const again = await site.post('hospital', faulty, `?async=true&response-url=${elsewhere}`)
    expect([again.status, await again.text()]).toEqual([422, first])
  })
})

/** How the municipality would answer a message it took. */
const answerTo = (id: string, code: 'ok' | 'transient-error' | 'fatal-error'): string => {
  const outcome: OperationOutcome = {
    resourceType: 'OperationOutcome',
    id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Svar</div>' },
    issue: [{ severity: code === 'ok' ? 'information' : 'error', code: 'informational' }],
  }
  const header = {
    resourceType: 'MessageHeader' as const,
    id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
    eventCoding: { system: 'https://lus-gateway.example/fhir/CodeSystem/event', code: 'kvittens' },
    destination: [{ endpoint: 'https://gateway.example/fhir' }],
    source: { endpoint: 'https://municipality.example/fhir' },
    response: { identifier: id, code, details: { reference: `urn:uuid:${outcome.id}` } },
  }
  const bundle: Bundle = {
    resourceType: 'Bundle',
    id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
    type: 'message',
    timestamp: '2026-11-02T12:00:00+01:00',
    entry: [header, outcome].map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  }
  return JSON.stringify(bundle)
}

describe('a partner’s response to a message of ours', () => {
  const state = async () =>
    (await site.gateway.store.status('hospital', inskrivningsmeddelande.id))?.deliveries[0]?.state
  const submit = async () => {
    site.doubles.municipality.ending = (_, { now }) => ({
      kind: 'submitted',
      handle: 'taken',
      evidenceDueBy: now + 3_600_000,
    })
    await site.post('hospital', text)
    await settle()
    return site.doubles.municipality.sendings[0]?.copyId ?? ''
  }

  it('R21-R23: ok is the proof of delivery', async () => {
    const id = await submit()
    expect(await state()).toBe('submitted')
    expect((await site.post('municipality', answerTo(id, 'ok'))).status).toBeLessThan(300)
    expect(await state()).toBe('delivered')
    expect(site.log.of('response.received')).toMatchObject([{ outcome: 'delivered' }])
  })

  it('R23: transient-error sends the same copy again, fatal-error hands it to an operator', async () => {
    const id = await submit()
    site.doubles.municipality.ending = delivered
    await site.post('municipality', answerTo(id, 'transient-error'))
    expect(await state()).toBe('waiting')
    await site.clock.advance(60_000)
    expect(site.doubles.municipality.sendings.map(({ copyId }) => copyId)).toEqual([id, id])
    expect(site.doubles.municipality.sendings[1]?.body).toBe(site.doubles.municipality.sendings[0]?.body)
  })

  it('R23: fatal-error hands the copy to an operator when there is no other channel', async () => {
    const id = await submit()
    await site.post('municipality', answerTo(id, 'fatal-error'))
    expect(await state()).toBe('operator')
    expect(site.log.of('attention.raised')).toMatchObject([{ kind: 'no-channel' }])
  })

  it.each(['', '?async=true'])('R54: is never answered (%s)', async (query) => {
    const id = await submit()
    const answer = await site.post('municipality', answerTo(id, 'ok'), query)
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    await settle()
    expect(site.doubles.municipality.responses).toEqual([])
  })

  it('R54: is taken once more, whatever address for an answer comes with it', async () => {
    const id = await submit()
    const elsewhere = `?async=true&response-url=${encodeURIComponent('https://attacker.example/fhir')}`
    for (let time = 0; time < 2; time++) {
      const answer = await site.post('municipality', answerTo(id, 'ok'), elsewhere)
      expect([answer.status, await answer.text()]).toEqual([200, ''])
    }
    expect(site.log.of('message.duplicated')).toHaveLength(1)
  })

  it('R54: a faulty response gets an OperationOutcome, never a response message', async () => {
    const id = await submit()
    const faulty = answerTo(id, 'ok').replace('"severity":"information"', '"severity":"error"')
    const refused = await site.post('municipality', faulty)
    expect(refused.status).toBe(422)
    const first = await refused.text()
    expect(JSON.parse(first)).toMatchObject({ resourceType: 'OperationOutcome' })
    const again = await site.post('municipality', faulty)
    expect([again.status, await again.text()]).toEqual([422, first])
  })

  it('R22: a response to nothing we sent, or to what another partner was sent, is refused', async () => {
    const id = await submit()
    const unknown = answerTo('dddddddd-dddd-4ddd-8ddd-dddddddddddd', 'ok')
    const refusals = [
      await site.post('municipality', unknown),
      await site.post('vardcentral', answerTo(id, 'ok')),
    ]
    for (const refused of refusals) {
      expect(refused.status).toBe(422)
      expect(await codesIn(refused)).toEqual(['response-unmatched'])
    }
    expect(await state()).toBe('submitted')
  })

  describe('where another partner’s message has the same id', () => {
    const stateOf = async (partner: string) =>
      (await site.gateway.store.status(partner, inskrivningsmeddelande.id))?.deliveries[0]?.state
    const fromVardcentral = async (receiver: HsaId) => {
      const sender = { hsaId: units.vardcentral }
      await site.send('vardcentral', { ...inskrivningsmeddelande, sender, receiver: { hsaId: receiver } })
      await settle()
    }

    it('R22: the copy that the answering partner got is concluded, and no other', async () => {
      const id = await submit()
      site.doubles.hospital.ending = site.doubles.municipality.ending
      await fromVardcentral(units.hospital)
      expect(site.doubles.hospital.sendings.map(({ copyId }) => copyId)).toEqual([id])
      expect((await site.post('municipality', answerTo(id, 'ok'))).status).toBe(200)
      expect([await stateOf('hospital'), await stateOf('vardcentral')]).toEqual(['delivered', 'submitted'])
    })

    it('R22: a partner that got neither is refused', async () => {
      const id = await submit()
      await fromVardcentral(units.homeHealth)
      const refused = await site.post('hospital', answerTo(id, 'ok'))
      expect(await codesIn(refused)).toEqual(['response-unmatched'])
      expect(await state()).toBe('submitted')
    })

    it('R12, R22: to the same partner the second goes under an id of ours, so that both are told apart', async () => {
      const id = await submit()
      await fromVardcentral(units.homeHealth)
      const [first, second = ''] = site.doubles.municipality.sendings.map(({ copyId }) => copyId)
      expect(first).toBe(id)
      expect(second).not.toBe(id)
      const other = answerTo(second, 'ok')
        .replaceAll('bbbbbbbb', 'dddddddd')
        .replaceAll('cccccccc', 'eeeeeeee')
      expect((await site.post('municipality', other)).status).toBe(200)
      expect([await stateOf('hospital'), await stateOf('vardcentral')]).toEqual(['submitted', 'delivered'])
      expect((await site.post('municipality', answerTo(id, 'ok'))).status).toBe(200)
      expect(await stateOf('hospital')).toBe('delivered')
    })
  })
})

it('R25, R53: a sender that wishes no response is sent none later either', async () => {
  await site.post('hospital', wishing(text, 'never'), '?async=true')
  await settle()
  expect(site.doubles.hospital.responses).toEqual([])
})

it('R33: a response that could not be posted is posted again, byte for byte the same', async () => {
  const posted: string[] = []
  const { hospital } = site.doubles
  hospital.respond = async (body) => {
    posted.push(body)
    return posted.length === 1 ? retry('connection-lost')() : delivered()
  }
  await site.post('hospital', text, '?async=true')
  await site.clock.advance(60_000)
  expect(posted).toEqual([await storedAnswer(), await storedAnswer()])
})
