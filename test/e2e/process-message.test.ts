// The messaging endpoint when it answers at once: who may send, what is answered, what the recipients get (R17-R48).
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bundle, CapabilityStatement, MessageHeader, Provenance } from '@medplum/fhirtypes'
import { contentItems, type Capabilities } from '../../src/domain/delivery.js'
import { adapterDouble } from '../helpers/adapter-double.js'
import { acknowledged, changed, codesIn, codesOf, toGateway, wishing } from '../helpers/answers.js'
import { settle } from '../helpers/manual-clock.js'
import { hsa, inskrivningsmeddelande, protectedPatient } from '../helpers/messages.js'
import { bundleText, fhirHeaders, openSite, type Site } from '../helpers/site.js'

let site: Site
beforeEach(async () => {
  site = await openSite()
})
afterEach(() => site.stop())

const parsed = (text: string | undefined): Bundle => JSON.parse(text ?? 'null') as Bundle
const headerIn = (text: string | undefined): MessageHeader =>
  parsed(text).entry?.[0]?.resource as MessageHeader
const faulty = () => changed(bundleText(inskrivningsmeddelande), (_, header) => delete header.eventCoding)

describe('who a message is for and from', () => {
  it('R17: takes a message for a unit of the directory, and refuses one for a unit that nobody knows', async () => {
    expect((await site.send('hospital', inskrivningsmeddelande)).status).toBe(200)
    const elsewhere = { ...inskrivningsmeddelande, receiver: { hsaId: hsa('SE2321000016-NOWHERE1') } }
    const { entry, id } = parsed(bundleText(elsewhere))
    const fresh = JSON.stringify({ ...parsed(bundleText(elsewhere)), id: `${id?.slice(0, -1)}9`, entry })
    const refused = await site.post('hospital', changed(fresh, renamed))
    expect(refused.status).toBe(422)
    expect(await codesIn(refused)).toContain('not-the-destination')
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(1)
  })

  it('refuses a message whose sending unit is not the partner’s own', async () => {
    const refused = await site.post('vardcentral', bundleText(inskrivningsmeddelande))
    expect(refused.status).toBe(403)
    expect(await codesIn(refused)).toContain('sender-not-authorised')
    expect((await site.post('hospital', bundleText(inskrivningsmeddelande))).status).toBe(200)
  })

  it('refuses a message that needs the kommun’s services when nobody says which kommun', async () => {
    const { folkbokforing: _, ...patient } = inskrivningsmeddelande.patient
    const refused = await site.send('hospital', toGateway({ ...inskrivningsmeddelande, patient }))
    expect(refused.status).toBe(422)
    expect(await codesIn(refused)).toContain('kommun-missing')
  })
})

describe('the response', () => {
  it('R21-R24: answers a request with a response message that names it and says ok', async () => {
    const { header, outcome, bundle } = await acknowledged(
      await site.send('hospital', inskrivningsmeddelande),
    )
    expect(header.response).toMatchObject({ identifier: inskrivningsmeddelande.id, code: 'ok' })
    expect(header.response?.details?.reference).toBe(bundle.entry?.[1]?.fullUrl)
    expect(outcome.issue.map(({ severity }) => severity)).not.toContain('error')
    expect(header.destination?.[0]?.endpoint).toBe('https://hospital.example/fhir')
  })

  it('R23, R24: says fatal-error of a message that must be changed, with the error in words', async () => {
    const response = await site.post('hospital', faulty())
    const { header, outcome } = await acknowledged(response)
    expect(response.status).toBe(422)
    expect(header.response?.code).toBe('fatal-error')
    expect(outcome.issue.some(({ severity }) => severity === 'error')).toBe(true)
    expect(outcome.text?.div).toContain('<div')
  })

  const good = () => bundleText(inskrivningsmeddelande)
  it.each([
    ['always', good, 200, 'Bundle'],
    ['on-error', good, 204, ''],
    ['never', good, 204, ''],
    ['on-success', good, 200, 'Bundle'],
    ['always', faulty, 422, 'Bundle'],
    ['on-error', faulty, 422, 'Bundle'],
    ['never', faulty, 422, 'OperationOutcome'],
    ['on-success', faulty, 422, 'OperationOutcome'],
  ] as const)('R25: a sender that wishes %s gets what it wished (%o: %i %s)', async (...row) => {
    const [wish, message, status, kind] = row
    const response = await site.post('hospital', wishing(message(), wish))
    expect(response.status).toBe(status)
    const text = await response.text()
    expect(text === '' ? '' : (JSON.parse(text) as { resourceType: string }).resourceType).toBe(kind)
  })
})

describe('a message to one named receiver', () => {
  it('R28: is relayed with its own MessageHeader.id, a new Bundle.id, and its content to the last decimal', async () => {
    const text = withDecimal(bundleText(inskrivningsmeddelande))
    expect((await site.post('hospital', text)).status).toBe(200)
    await settle()
    const [sent] = site.doubles.municipality.sendings
    expect(headerIn(sent?.body).id).toBe(inskrivningsmeddelande.id)
    expect(parsed(sent?.body).id).not.toBe(inskrivningsmeddelande.bundleId)
    expect(sent?.body).toContain('"value":1.00')
    expect(parsed(sent?.body).entry?.slice(1)).toEqual(parsed(text).entry?.slice(1))
  })

  it('R28: keeps its id but not what the receiver may not be told', async () => {
    const lawOnly = { ...inskrivningsmeddelande, legalBasis: 'lagen' as const }
    await site.send('hospital', lawOnly)
    await settle()
    const [sent] = site.doubles.municipality.sendings
    expect(headerIn(sent?.body).id).toBe(inskrivningsmeddelande.id)
    expect(sent?.body).not.toContain('Fallolycka')
    expect(sent?.body).not.toContain('+46700000012')
  })
})

describe('what no rule of minimisation has seen', () => {
  const unread = () =>
    bundleText(withoutReason).replace('"resourceType":"Encounter",', '$&"type":[{"text":"Okänd uppgift"}],')
  const { reason: _, ...withoutReason } = inskrivningsmeddelande
  const sentOn = async (open: Capabilities['content']['open']) => {
    await site.stop()
    const municipality = adapterDouble('municipality', { content: { open, protected: [] } })
    site = await openSite({ partners: { municipality: { adapter: municipality } } })
    expect((await site.post('hospital', unread())).status).toBe(200)
    await settle()
    return municipality.sendings[0]?.body
  }

  it('goes along to a channel that may be given everything', async () => {
    expect(await sentOn(contentItems)).toContain('Okänd uppgift')
  })

  it('stays behind when the channel may not be given everything, consent or not', async () => {
    const body = await sentOn(contentItems.filter((item) => item !== 'clinical'))
    expect(body).toContain('"resourceType":"Encounter"')
    expect(body).not.toContain('Okänd uppgift')
  })
})

describe('what is told of somebody else than the patient', () => {
  const relative = (meta: object) => (bundle: Bundle) => {
    const id = '99999999-9999-4999-8999-999999999999'
    const patient = { reference: bundle.entry?.[1]?.fullUrl ?? '' }
    const resource = {
      resourceType: 'RelatedPerson' as const,
      id,
      patient,
      name: [{ text: 'Anhörig Provsson' }],
    }
    bundle.entry?.push({ fullUrl: `urn:uuid:${id}`, resource: { ...resource, ...meta } })
  }
  const relayed = async (meta: object) => {
    const text = changed(bundleText(inskrivningsmeddelande), relative(meta))
    expect((await site.post('hospital', text)).status).toBe(200)
    await settle()
    return site.doubles.municipality.sendings[0]?.body
  }
  const label = {
    system: 'http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel',
    code: 'skyddadFolkbokforing',
  }

  it('goes along with consent', async () => {
    expect(await relayed({})).toContain('Anhörig Provsson')
  })

  it.each([
    ['a label', { security: [label] }],
    ['what is nearly a label', { security: [{ code: label.code }] }],
  ])('stays behind when %s stands on it, though the patient has none', async (_what, meta) => {
    const body = await relayed({ meta })
    expect(body).toContain('"resourceType":"Encounter"')
    expect(body).not.toContain('Anhörig Provsson')
  })

  it('is refused when it is another patient', async () => {
    const identifier = [
      { system: 'http://electronichealth.se/identifier/personnummer', value: '189602029812' },
    ]
    const text = changed(bundleText(inskrivningsmeddelande), ({ entry }) =>
      entry?.push({
        fullUrl: 'urn:uuid:99999999-9999-4999-8999-999999999999',
        resource: { resourceType: 'Patient', id: '99999999-9999-4999-8999-999999999999', identifier },
      }),
    )
    const refused = await site.post('hospital', text)
    expect(refused.status).toBe(422)
    expect(await codesIn(refused)).toContain('several-patients')
  })
})

describe('a message to the gateway', () => {
  it('R29, R30: goes to every party concerned as a message of its own with a way back, and is answered once', async () => {
    const { header } = await acknowledged(await site.send('hospital', toGateway(inskrivningsmeddelande)))
    expect(header.response?.identifier).toBe(inskrivningsmeddelande.id)
    await settle()
    const sendings = [...site.doubles.municipality.sendings, ...site.doubles.vardcentral.sendings]
    const headers = sendings.map(({ body }) => headerIn(body).id)
    const bundles = sendings.map(({ body }) => parsed(body).id)
    expect(new Set([...headers, ...bundles, inskrivningsmeddelande.id]).size).toBe(7)
    for (const { body } of sendings) {
      const provenance = parsed(body).entry?.map(({ resource }) => resource)
      const back = provenance?.find((one): one is Provenance => one?.resourceType === 'Provenance')
      expect(JSON.stringify(back?.entity)).toContain(inskrivningsmeddelande.id)
    }
  })

  it('R30: sends nothing to a party that is not concerned', async () => {
    const needs = { socialtjanst: false, kommunalHsv: false, oppenvard: true }
    await site.send('hospital', toGateway({ ...inskrivningsmeddelande, needs }))
    await settle()
    expect(site.doubles.municipality.sendings).toHaveLength(0)
    expect(site.doubles.vardcentral.sendings).toHaveLength(1)
  })

  it('never guesses the vårdcentral of a protected patient', async () => {
    const { vardcentral: _, ...patient } = protectedPatient
    const refused = await site.send('hospital', toGateway({ ...inskrivningsmeddelande, patient }))
    expect(await codesIn(refused)).toContain('vardcentral-missing')
  })
})

describe('the endpoint', () => {
  it('R41: declares how long answers are kept for duplicates', async () => {
    const response = await site.request('hospital', '/fhir/metadata')
    const statement = (await response.json()) as CapabilityStatement
    expect(statement.messaging?.[0]?.reliableCache).toBe(30 * 24 * 60)
    expect(statement.kind).toBe('instance')
  })

  it.each(['/fhir/$process-message', '/fhir/MessageHeader/$process-message'])(
    'R43: takes POST at %s, and no other method',
    async (path) => {
      const headers = { 'content-type': 'application/fhir+json' }
      const body = bundleText(inskrivningsmeddelande)
      expect((await site.request('hospital', path, { method: 'POST', headers, body })).status).toBe(200)
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        const refused = await site.request('hospital', path, { method })
        expect(refused.status).toBe(405)
        expect(refused.headers.get('allow')).toBe('POST')
        expect(await codesIn(refused)).toEqual(['method-not-allowed'])
      }
    },
  )

  it.each(['transaction', 'batch', 'document', 'collection'])(
    'R1: says of a Bundle of type %s that it is no message, and holds it to no invariant of that type',
    async (type) => {
      const text = changed(bundleText(inskrivningsmeddelande), (bundle) => Object.assign(bundle, { type }))
      const refused = await site.post('hospital', text)
      expect(refused.status).toBe(422)
      expect(await codesIn(refused)).toEqual(['bundle-not-message'])
    },
  )

  it('R11: says once that there is no timestamp, and that it is required', async () => {
    const text = changed(bundleText(inskrivningsmeddelande), (bundle) => delete bundle.timestamp)
    const refused = await site.post('hospital', text)
    expect(refused.status).toBe(422)
    const { outcome } = await acknowledged(refused)
    expect(outcome.issue.map(({ expression }) => expression)).toEqual([['Bundle.timestamp']])
    const judged = await site.request('hospital', '/fhir/$validate', {
      method: 'POST',
      headers: fhirHeaders,
      body: text,
    })
    expect(await codesIn(judged)).toEqual(['content-missing'])
  })

  it('says of a sound Bundle that was only looked at that it has no faults, never that it was processed', async () => {
    const init = { method: 'POST', headers: fhirHeaders, body: bundleText(inskrivningsmeddelande) }
    expect(await codesIn(await site.request('hospital', '/fhir/$validate', init))).toEqual(['no-faults'])
    const { outcome } = await acknowledged(await site.post('hospital', init.body))
    expect(codesOf(outcome)).toEqual(['message-processed'])
  })

  it('R44: takes the Bundle itself, never a Parameters resource', async () => {
    const resource = parsed(bundleText(inskrivningsmeddelande))
    const body = JSON.stringify({
      resourceType: 'Parameters',
      parameter: [
        { name: 'content', resource },
        { name: 'async', valueBoolean: true },
      ],
    })
    const refused = await site.post('hospital', body)
    expect(refused.status).toBe(422)
    expect(await codesIn(refused)).toContain('bundle-not-message')
  })

  it.each(['?async=yes', '?async=', '?async=TRUE', '?response-url=https://hospital.example/fhir'])(
    'R44: refuses URL parameters that it cannot follow (%s)',
    async (query) => {
      const refused = await site.post('hospital', bundleText(inskrivningsmeddelande), query)
      expect(refused.status).toBe(400)
      expect(await codesIn(refused)).toEqual(['bad-parameter'])
    },
  )

  it('R47: takes many messages at once, and each is answered by its own', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => {
      const id = `77777777-7777-4777-8777-${String(i).padStart(12, '0')}`
      return { id, text: changed(bundleText(inskrivningsmeddelande), (...one) => renamedTo(id, one)) }
    })
    const answers = await Promise.all(texts.map(({ text }) => site.post('hospital', text)))
    for (const [i, answer] of answers.entries()) {
      const { header } = await acknowledged(answer)
      expect(header.response).toMatchObject({ identifier: texts[i]?.id, code: 'ok' })
    }
  })
})

/** Another message: with ids of its own. */
function renamedTo(id: string, [bundle, header]: [Bundle, MessageHeader]): void {
  bundle.id = id.replace(/^7/, '8')
  header.id = id
  const [first] = bundle.entry ?? []
  if (first !== undefined) first.fullUrl = `urn:uuid:${id}`
}

const renamed = (...one: [Bundle, MessageHeader]): void =>
  renamedTo('77777777-7777-4777-8777-999999999999', one)

/** A decimal that only text can keep. */
const withDecimal = (text: string): string =>
  text.replace(
    /("resourceType":"Encounter",)/,
    '$1"length":{"value":1.00,"unit":"d","system":"http://unitsofmeasure.org","code":"d"},',
  )
