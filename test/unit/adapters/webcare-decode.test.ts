// What a partner may send by mistake or on purpose: all of it gives issues, none an exception, none quotes it.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webcare } from '../../../src/adapters/webcare/index.js'
import type { Encoded } from '../../../src/adapters/adapter.js'
import type { Result } from '../../../src/domain/result.js'
import type { LusMessage } from '../../../src/mappings/registry.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../../helpers/messages.js'
import { samplesFor } from '../../helpers/samples/index.js'
import { encodeContext, home } from '../../helpers/webcare-peer.js'

const options = { mode: 'https', url: 'https://webcare.example/', token: 'x' } as const
const adapter = webcare(options)

const xmlOf = (message: LusMessage): string =>
  String((adapter.encode({ message }, home, encodeContext) as Encoded).body)

function decode(raw: string, labelsComplete = true): Result<LusMessage> {
  const result = adapter.decode?.(raw, { labelsComplete })
  if (result === undefined) throw new TypeError('the adapter does not decode')
  return result
}

const issuesOf = (raw: string): readonly string[] => {
  const result = decode(raw)
  const issues = result.ok ? result.warnings : result.issues
  return issues.map(({ code, at }) => `${code} ${at}`)
}

const valid = xmlOf(inskrivningsmeddelande)
const exchanged = (pattern: string | RegExp, by: string, xml = valid): string => {
  const changed = xml.replace(pattern, by)
  if (changed === xml) throw new TypeError('the test changes nothing')
  return changed
}
const root = '<arende xmlns="urn:lus-gateway:webcare:1" version="1">'

describe('hostile XML', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${root}&b;</arende>`
  const xxe = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${root}<handelse>&x;</handelse></arende>`

  it.each([
    ['entities that multiply', laughs, 'xml-doctype /'],
    ['an entity from a file', xxe, 'xml-doctype /'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><a/>', 'xml-doctype /'],
    ['an empty DOCTYPE', exchanged('<arende', '<!DOCTYPE arende><arende'), 'xml-doctype /'],
    ['an entity never declared', `${root}<handelse>&x;</handelse></arende>`, 'not-xml /'],
    ['a depth of 100 000', root + '<a>'.repeat(100_000), 'xml-limit /'],
    ['100 000 elements', `${root}${'<a/>'.repeat(100_000)}</arende>`, 'xml-limit /'],
    ['an attribute of 200 kB', `<a b="${'x'.repeat(200_000)}"/>`, 'xml-limit /'],
    ['a text of 200 kB', `${root}<roll>${'x'.repeat(200_000)}</roll></arende>`, 'xml-limit /'],
    [
      'a text of 200 kB in parts',
      `${root}${'x<a/>'.repeat(10)}${'x'.repeat(200_000)}</arende>`,
      'xml-limit /',
    ],
    ['2 MB', `${root}${' '.repeat(2_000_000)}</arende>`, 'too-large /'],
    ['nothing', '', 'not-xml /'],
    ['blanks', ' \n', 'not-xml /'],
    ['JSON', '{"resourceType":"Bundle"}', 'not-xml /'],
    ['half a document', valid.slice(0, valid.length / 2), 'not-xml /'],
    ['two roots', `${valid}<a/>`, 'not-xml /'],
    ['a control character', exchanged('Tolvan', 'T\u0001'), 'not-xml /'],
    ['a control character as reference', exchanged('Tolvan', 'T&#1;'), 'not-xml /'],
    [
      'a control character by XML 1.1',
      exchanged('version="1.0"', 'version="1.1"').replace('Tolvan', '&#1;'),
      'not-xml /',
    ],
    ['an undeclared prefix', exchanged('<namn>', '<x:namn>'), 'not-xml /'],
    ['an attribute twice', exchanged('version="1">', 'version="1" version="1">'), 'not-xml /'],
    ['UTF-16 read as UTF-8', Buffer.from(valid, 'utf16le').toString('utf8'), 'not-xml /'],
    ['a declared UTF-16', exchanged('UTF-8', 'UTF-16'), 'charset /'],
    ['a declared ISO-8859-1', exchanged('UTF-8', 'ISO-8859-1'), 'charset /'],
    ['no namespace', exchanged(' xmlns="urn:lus-gateway:webcare:1"', ''), 'xml-root /*'],
    ['another namespace', exchanged('webcare:1', 'webcare:2'), 'xml-root /*'],
    ['another version', exchanged('version="1">', 'version="2">'), 'xml-root /*'],
    ['no version', exchanged(' version="1">', '>'), 'xml-root /*'],
    ['another root', exchanged(/arende(?=[ >])/g, 'case'), 'xml-root /*'],
  ])('(%s) is refused', (_, raw, expected) => {
    expect(issuesOf(raw)).toEqual([expected])
  })

  it('says in which line it stopped being XML', () => {
    expect(decode('<a>\n\n</b>')).toMatchObject({ issues: [{ code: 'not-xml', details: { line: 3 } }] })
  })
})

describe('harmless XML', () => {
  it.each([
    ['a byte order mark', `\ufeff${valid}`],
    ['no XML declaration', valid.slice(valid.indexOf('<arende'))],
    ['utf-8 in small letters', exchanged('UTF-8', 'utf-8')],
    ['comments and instructions', exchanged('<patient>', '<!-- x --><?y z?><patient>')],
    ['CDATA', exchanged('Tolvansson', '<![CDATA[Tolvansson]]>')],
    ['references', exchanged('Tolvansson', '&#84;olvansson')],
    ['a prefix', exchanged(/<(\/?)(?=[a-z])/g, '<$1w:').replace('xmlns=', 'xmlns:w=')],
    [
      'indented ids, times and codes',
      valid.replaceAll(/>([\w:+.-]+)<\/(meddelandeId|skickat|grund|inskriven)/g, '>\n $1 \n</$2'),
    ],
    ['elements in another order', valid.replace(/( *<handelse>.*\n)((.*\n)*)(<\/arende>)/, '$2$1$4')],
    ['Windows line ends', valid.replaceAll('\n', '\r\n')],
  ])('(%s) reads the same', (_, raw) => {
    expect(raw).not.toBe(valid)
    expect(decode(raw)).toEqual(decode(valid))
    expect(decode(raw).ok).toBe(true)
  })
})

describe('what the contract does not know', () => {
  it('is a warning at the known element around it, once, without its name', () => {
    const raw = exchanged('<namn>', '<hemligtAnna>1</hemligtAnna><hemligtBo/><namn hemligt="1">')
    expect(decode(raw)).toMatchObject({ ok: true })
    expect(issuesOf(raw)).toEqual([
      'element-not-read /arende/patient/*',
      'element-not-read /arende/patient/namn/@*',
    ])
  })

  it('includes text between elements, elements in texts, and other namespaces', () => {
    const raw = exchanged('<behov>', 'hemligt<behov><x xmlns="urn:other"/>')
      .replace('Tolvan<', 'Tolvan<b>hemligt</b><')
      .replace('<ort>', '<ort xml:lang="sv">')
    expect(issuesOf(raw)).toEqual([
      'element-not-read /arende/patient/namn/fornamn/*',
      'element-not-read /arende/patient/adress/ort/@*',
      'element-not-read /arende/inskrivning/text()',
      'element-not-read /arende/inskrivning/behov/*',
    ])
  })

  it('includes the content of another event', () => {
    const raw = exchanged('</arende>', '<kvittens><roll>x</roll></kvittens></arende>')
    expect(issuesOf(raw)).toEqual(['element-not-read /arende/*'])
  })
})

describe('faults of the content', () => {
  it.each([
    ['2016-12-31T23:59:60Z', 'time-beyond-clock'],
    ['2026-02-30T10:00:00Z', 'time-beyond-clock'],
    ['2026-11-02T10:00:00', 'time-without-zone'],
  ])('tell of the time %s why it cannot be used', (time, code) => {
    expect(issuesOf(exchanged(/<skickat>.*</, `<skickat>${time}<`, valid))).toEqual([
      `${code} /arende/skickat`,
    ])
  })

  it('are all reported at once, each with its path', () => {
    const raw = [
      ['Ny inskrivning', 'Utskriven'],
      [/<meddelandeId>.*</, '<meddelandeId>å ä ö<'],
      [/<skickat>.*</, '<skickat>2026-11-02<'],
      [/<avsandare>.*</, '<avsandare>SE1<'],
      ['191212121212', '191212121213'],
      ['<kommun>0180', '<kommun>180'],
      ['folkbokforingsadress', 'hemligadress'],
    ].reduce((xml, [pattern = '', by = '']) => exchanged(pattern, String(by), xml), valid)
    expect(issuesOf(raw)).toEqual([
      'event-unknown /arende/handelse',
      'id-format /arende/meddelandeId',
      'time-without-zone /arende/skickat',
      'hsa-id-invalid /arende/avsandare',
      'identity-check-digit /arende/patient/personnummer',
      'code-unknown /arende/patient/adress/adresstyp',
      'code-unknown /arende/patient/folkbokforing/kommun',
      'element-not-read /arende/*',
    ])
  })

  it.each([
    ['handelse', 'patient', 'sandningId', 'arendenummer', 'avsandare'],
    ['inskrivning'],
    ['inskriven', 'beraknadUtskrivning', 'behov', 'vardtillfalle', 'kvitteras'],
    ['uppdrag'],
    ['personnummer'],
  ])('include everything required that is missing: %s', (...names) => {
    const raw = names.reduce(
      (xml, name) => exchanged(new RegExp(`<${name}[ >](.|\\n)*?</${name}>`), '', xml),
      valid,
    )
    const missing = issuesOf(raw).filter((issue) => issue.startsWith('content-missing'))
    expect(missing.map((issue) => issue.split('/').at(-1) ?? '').toSorted()).toEqual(names.toSorted())
    expect(decode(raw).ok).toBe(false)
  })

  it.each([
    [kvittens, ['avser', 'uppdrag', 'kvitterad']],
    [utskrivningsklar, ['vardtillfalle', 'beslutad', 'kvitteras']],
  ] as const)('include what every other event requires', (message, names) => {
    for (const name of names) {
      const raw = exchanged(new RegExp(`<${name}[ >](.|\\n)*?</${name}>`), '', xmlOf(message))
      expect(issuesOf(raw)).toEqual([`content-missing /arende/${message.type}/${name}`])
    }
  })

  it('include an element that comes twice', () => {
    const raw = exchanged('<personnummer>', '<personnummer>189602029812</personnummer><personnummer>')
    expect(issuesOf(raw)).toEqual(['xml-repeated /arende/patient/personnummer'])
  })

  it('leave optional parts out when these are absent or empty', () => {
    const raw = exchanged(/<telefon>.*<\/telefon>/, '<telefon/>').replace(/<inskrivningsorsak>.*\n/, '')
    const result = decode(raw)
    expect(result.ok && result.value.patient).not.toHaveProperty('phone')
    expect(result.ok && result.value).not.toHaveProperty('reason')
  })
})

describe('protection', () => {
  it('is unknown unless the partner is known to write all labels: WebCare has no place for any', () => {
    expect(decode(valid, false)).toMatchObject({ value: { patient: { protection: { status: 'unknown' } } } })
    expect(decode(valid, true)).toMatchObject({
      value: { patient: { protection: { status: 'known', labels: [] } } },
    })
  })
})

describe('limits of a site', () => {
  it('replace ours', () => {
    const strict = webcare({ ...options, limits: { bytes: 100, depth: 2 } })
    expect(strict.decode?.(valid, { labelsComplete: true })).toMatchObject({
      issues: [{ code: 'too-large' }],
    })
    const shallow = webcare({ ...options, limits: { depth: 2 } })
    expect(shallow.decode?.(valid, { labelsComplete: true })).toMatchObject({
      issues: [{ code: 'xml-limit' }],
    })
  })
})

describe('whatever is done to a document', () => {
  const documents = samplesFor(adapter.can).map(xmlOf)
  const damage = fc.record({
    document: fc.constantFrom(...documents),
    at: fc.nat(3000),
    length: fc.nat(40),
    insert: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('<', '</', '<!DOCTYPE x>', '&', '&#x0;', ']]>', '<a>', '"', "='", '<x:y/>', '\0'),
    ),
  })

  it('it is read or refused, and no issue quotes it', () => {
    fc.assert(
      fc.property(damage, ({ document, at, length, insert }) => {
        const place = at % document.length
        const result = decode(document.slice(0, place) + insert + document.slice(place + length))
        const issues = result.ok ? result.warnings : result.issues
        const said = JSON.stringify(issues)
        for (const secret of ['1212121212', 'Tolvan', 'Provgatan', '070000', 'arende-1001', 'Fallolycka']) {
          expect(said).not.toContain(secret)
        }
        for (const { at } of issues) expect(at).toMatch(/^\/([A-Za-z/]|\[\d+\])*([*]|@[*]|text\(\))?$/)
      }),
      { numRuns: 500 },
    )
  })
})
