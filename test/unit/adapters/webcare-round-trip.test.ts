// What is encoded comes back as it was, whatever stands in it, but for the listed loss.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPaths } from '../../../src/adapters/hub-path.js'
import { assumptions, webcare, webcareLoss } from '../../../src/adapters/webcare/index.js'
import type { Encoded } from '../../../src/adapters/adapter.js'
import type { Loss } from '../../../src/domain/delivery.js'
import type { Protection } from '../../../src/domain/protection.js'
import type { LusMessage } from '../../../src/mappings/registry.js'
import { text } from '../../helpers/arbitraries.js'
import { messageOfTypes } from '../../helpers/generated/index.js'
import {
  identity,
  inskrivningsmeddelande,
  messageId,
  protectedPatient,
  reservePatient,
  units,
} from '../../helpers/messages.js'
import { samplesFor } from '../../helpers/samples/index.js'
import { encodeContext, home } from '../../helpers/webcare-peer.js'

const adapter = webcare({ mode: 'https', url: 'https://webcare.example/', token: 'x' })

const encode = (message: LusMessage, by = adapter): Encoded =>
  by.encode({ message }, home, encodeContext) as Encoded

const decode = (encoded: Encoded, by = adapter) => by.decode?.(String(encoded.body), { labelsComplete: true })

const ordinary: Protection = { status: 'known', labels: [] }

/** A message about a patient whom WebCare may hold. */
const carried = messageOfTypes(adapter.can.messages).map((message) => ({
  ...message,
  patient: { ...message.patient, identity: identity('personnummer', '191212121212'), protection: ordinary },
}))

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '<![CDATA[',
        '<!--',
        '-->',
        '<?',
        '&amp;',
        '&#0;',
        '&lt;',
      ),
      fc.constantFrom(
        '\u0000',
        '\u0001',
        '\u0008',
        '\u000b',
        '\u001f',
        '\u007f',
        '\u0085',
        '\ufffe',
        '\uffff',
      ),
      fc.constantFrom('\t', '\n', '\r', '\r\n', ' ', '\u00a0', '\u2028', '\ufeff'),
      fc.constantFrom('\ud800', '\udfff', '😀', '👩‍⚕️', 'åäöÅÄÖ', '\u{10ffff}', 'é'),
      text,
    ),
    { maxLength: 8 },
  )
  .map((parts) => `x${parts.join('')}`)

/** The message with each of its free texts exchanged. */
function withTexts(message: LusMessage, text: string): LusMessage {
  const { patient, arende } = message
  const free = {
    arende: { system: text, value: text },
    patient: {
      ...patient,
      phone: text,
      name: { family: text, given: [text, text] },
      address: { type: 'uppgivenAdress', lines: [text, text], postalCode: text, city: text },
      folkbokforing: { kommun: '0180', stadsdel: text },
    },
  }
  const own: Partial<Record<LusMessage['type'], object>> = {
    inskrivningsmeddelande: { reason: text, stay: { value: text }, kvittens: { task: arende } },
    utskrivningsklar: { decidedBy: { name: text }, stay: { system: text, value: text } },
    kvittens: { role: text, task: { system: text, value: text } },
  }
  return { ...message, ...free, ...own[message.type] } as LusMessage
}

/** XML 1.0, production Char, by the letter of the specification. */
const isChar = (point: number): boolean =>
  [9, 10, 13].includes(point) ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff)

const storable = (text: string): string =>
  Array.from(text)
    .filter((character) => isChar(character.codePointAt(0) ?? 0))
    .join('')

/** What is left of a message after the listed loss; a copy without a named receiver is addressed to the recipient. */
function expected(message: LusMessage): unknown {
  const rest = withoutPaths(
    { ...message, receiver: message.receiver ?? { hsaId: home.hsaId } },
    webcareLoss.map(({ path }) => path),
  )
  const cleaned = JSON.parse(JSON.stringify(rest), (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  ) as object
  return { ...cleaned, chain: [] }
}

describe('a message that WebCare may hold', () => {
  it('comes back as it was but for the listed loss', () => {
    fc.assert(
      fc.property(carried, (message) => {
        expect(decode(encode(message))).toEqual({ ok: true, value: expected(message), warnings: [] })
      }),
      { numRuns: 200 },
    )
  })

  it('may hold any text: what XML cannot hold is left out and reported', () => {
    fc.assert(
      fc.property(carried, nasty, (message, text) => {
        const changed = withTexts(message, text)
        const encoded = encode(changed)
        expect(decode(encoded)).toEqual({ ok: true, value: expected(changed), warnings: [] })
        expect(encoded.loss.some(({ kind }) => kind === 'changed')).toBe(storable(text) !== text)
      }),
      { numRuns: 200 },
    )
  })

  it('is reported lost where nothing of a text is left', () => {
    const { patient } = inskrivningsmeddelande
    const message = { ...inskrivningsmeddelande, patient: { ...patient, phone: '\u0000\u0001' } }
    expect(encode(message).loss).toContainEqual({
      kind: 'lost',
      path: 'patient.phone',
      reason: 'characters-not-in-xml',
    })
  })

  it('loses what the table lists when it says it, and nothing when it does not', () => {
    const chain = [{ role: 'source' as const, message: messageId('m-1') }]
    const paths = (loss: readonly Loss[]) => loss.map(({ kind, path }) => `${kind} ${path}`)
    const assemblers = [{ hsaId: units.ward }]
    expect(paths(encode({ ...inskrivningsmeddelande, chain, assemblers }).loss)).toEqual(
      webcareLoss.map(({ path }) => `lost ${path}`),
    )
    const { vardcentral: _, ...patient } = inskrivningsmeddelande.patient
    const bare = {
      ...inskrivningsmeddelande,
      sender: { hsaId: units.hospital },
      receiver: { hsaId: units.municipality },
      ward: { hsaId: units.ward },
      patient,
    }
    expect(encode(bare).loss).toEqual([])
  })

  it('keeps the ids by which a kvittens is matched, with their systems', () => {
    const result = decode(encode(inskrivningsmeddelande))
    expect(result).toMatchObject({
      value: {
        id: inskrivningsmeddelande.id,
        bundleId: inskrivningsmeddelande.bundleId,
        arende: inskrivningsmeddelande.arende,
        stay: inskrivningsmeddelande.stay,
        kvittens: inskrivningsmeddelande.kvittens,
      },
    })
  })

  it('is named by an id of ours, or by nothing that can be read', () => {
    expect(encode(inskrivningsmeddelande).fileName).toBe(`${inskrivningsmeddelande.bundleId}.xml`)
    const chosen = encode({ ...inskrivningsmeddelande, bundleId: '191212121212' }).fileName
    expect(chosen).toMatch(/^[0-9a-f]{32}\.xml$/)
    expect(encode({ ...inskrivningsmeddelande, bundleId: '191212121212' }).fileName).toBe(chosen)
  })
})

describe('a message that WebCare may not hold', () => {
  const about = (patient: LusMessage['patient']) => () => encode({ ...inskrivningsmeddelande, patient })
  const tolvan = inskrivningsmeddelande.patient

  it.each([
    ['a protected patient', protectedPatient],
    ['a patient not looked up', { ...tolvan, protection: { status: 'unknown' as const } }],
    ['a reserve number', reservePatient],
    ['a samordningsnummer', { ...tolvan, identity: identity('samordningsnummer', '197010632391') }],
  ])('(%s) is never written, and the error says nothing of it', (_, patient) => {
    expect(about(patient)).toThrow(/^routing gave WebCare a message that it may not hold$/)
  })
})

describe('the names of a site', () => {
  /** Every name of the table exchanged for another. */
  const names = Object.fromEntries(
    Object.entries(assumptions).map(([table, rows]) => [
      table,
      Object.fromEntries(Object.keys(rows).map((key, index) => [key, `${table}${index}Ö`])),
    ]),
  )
  const site = webcare({ mode: 'https', url: 'https://webcare.example/', token: 'x', names })

  it('can all be exchanged, and nothing of ours is then left but the namespace', () => {
    for (const sample of samplesFor(adapter.can)) {
      const encoded = encode(sample, site)
      expect(decode(encoded, site)).toEqual({ ok: true, value: expected(sample), warnings: [] })
      expect(String(encoded.body)).not.toMatch(/<\/?(arende|patient|personnummer|kvitteras)\b/)
      expect(String(encoded.body)).toContain('urn:lus-gateway:webcare:1')
    }
  })

  it('are not understood by another site', () => {
    for (const sample of samplesFor(adapter.can))
      expect(decode(encode(sample, site))).toMatchObject({ ok: false })
  })

  it('stand in the paths of issues', () => {
    const broken = String(encode(inskrivningsmeddelande, site).body).replace('191212121212', '191212121213')
    expect(site.decode?.(broken, { labelsComplete: true })).toMatchObject({
      issues: [{ at: expect.stringMatching(/^\/elements0Ö\/elements\d+Ö\/elements\d+Ö$/) }],
    })
  })
})
