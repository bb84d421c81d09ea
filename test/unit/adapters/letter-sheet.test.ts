// What stands on a letter, where it stands, and what must not: read out of the PDF itself.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countsAsProtected, type Protection } from '../../../src/domain/protection.js'
import type { Unit } from '../../../src/domain/unit.js'
import { leavesOf } from '../../../src/adapters/hub-path.js'
import { letterLoss, shownOf } from '../../../src/adapters/letter/loss.js'
import { isPrintable, printable } from '../../../src/adapters/letter/printable.js'
import { render, type Sheet } from '../../../src/adapters/letter/render.js'
import { letterName, sheetOf } from '../../../src/adapters/letter/sheet.js'
import type { EncodeContext } from '../../../src/adapters/adapter.js'
import type { LusMessage } from '../../../src/mappings/registry.js'
import { inskrivningsmeddelande, messageId, protectedPatient, units } from '../../helpers/messages.js'
import { samples } from '../../helpers/samples/index.js'
import { pdfInsides, pdfPages, pdfText } from '../../helpers/pdf-text.js'

const recipient: Unit = {
  hsaId: units.municipality,
  name: 'Biståndsenheten Östra',
  kind: 'bistandsenhet',
  areas: [],
  channels: ['letter'],
  postalAddress: ['Box 900', '999 01 BREVSTAD'],
}

const context: EncodeContext = {
  now: Date.UTC(2026, 10, 2, 23, 30),
  self: { endpoint: 'https://gateway.example/fhir', name: 'Samverkan Prov', callBack: '08-000 00 00' },
  codes: { arrival: '7K3MXW-4PH9RT-ACDEFG' },
}

const sheetFor = (message: LusMessage): Sheet => sheetOf(shownOf(message), recipient, context)
const printed = async (message: LusMessage) => render(sheetFor(message), context.now)
const withProtection = (protection: Protection): LusMessage => ({
  ...inskrivningsmeddelande,
  patient: { ...inskrivningsmeddelande.patient, protection },
})
const sekretess = withProtection({ status: 'known', labels: ['sekretessmarkering'] })

/** A sheet whose rows fill more than a page. */
const longSheet = (marking: string | null): Sheet => ({
  ...sheetFor(inskrivningsmeddelande),
  marking,
  page: {
    title: 'Provmeddelande',
    request: 'Läs.',
    sections: [
      {
        heading: 'Uppgifter',
        rows: Array.from({ length: 60 }, (_, i) => ({
          label: `Rad ${i}`,
          value: 'Åtgärd på öppenvårdsmottagning. '.repeat(3),
        })),
      },
    ],
  },
})

describe('a letter', () => {
  it('prints title, request, sender, addressee, content, call-back number and arrival code in groups', async () => {
    const text = pdfText(await printed(inskrivningsmeddelande))
    expect(text).toContain('Inskrivningsmeddelande')
    expect(text).toContain('Kvittera att ni har läst meddelandet.')
    expect(text).toContain('Från Provsjukhuset, medicinkliniken Till Biståndsenheten Östra')
    expect(text).toContain('Namn Tolvan Tolvansson')
    expect(text).toContain('Personnummer 191212121212')
    expect(text).toContain('Inskrivningsorsak Fallolycka i hemmet')
    expect(text).toContain('7K3MXW-4PH9RT-ACDEFG')
    expect(text).toContain('Ring 08-000 00 00 och läs upp koden.')
    expect(text).toContain('får med den bara anmäla att brevet har kommit fram')
    expect(text).toContain('Datum 2026-11-03')
    expect(text).toContain('Sida 1 av 1')
  })

  it('gives an ordinary message of each type one page, one that lists what is planned two at most', async () => {
    const lists: readonly string[] = ['planeringsunderlag', 'vardplan-tvangsvard']
    for (const message of samples)
      expect(pdfPages(await printed(message)).length).toBeLessThanOrEqual(
        lists.includes(message.type) ? 2 : 1,
      )
  })

  it('has the address, and nothing else, where a right-hand window may look', async () => {
    const [first = []] = pdfPages(await printed(sekretess))
    const seen = first.filter(({ x, y }) => x > 88 && y > 26 && y < 84)
    expect(seen.map(({ text }) => text)).toEqual(['Box 900', '999 01 BREVSTAD'])
    for (const { x, y } of seen) {
      expect(x).toBeCloseTo(120, 0)
      expect(y).toBeGreaterThan(43)
      expect(y).toBeLessThan(64)
    }
    const beside = first.filter(({ y }) => y <= 84).map(({ text }) => text.trim())
    expect(beside).toEqual([
      'Samverkan Prov',
      'Datum',
      '2026-11-03',
      'Telefon',
      '08-000 00 00',
      'Box 900',
      '999 01 BREVSTAD',
    ])
  })

  it('keeps a long neutral name of the gateway out of the window', async () => {
    const sheet = { ...sheetFor(inskrivningsmeddelande), sender: 'Samverkan vid utskrivning '.repeat(4) }
    const [first = []] = pdfPages(await render(sheet, context.now))
    const lines = first.filter(({ text, y }) => y < 84 && text.includes('utskrivning'))
    expect(lines.length).toBeGreaterThan(2)
    for (const { text } of lines) expect(text.length).toBeLessThan(32)
  })

  it('sets its text in at least 11 points, but for the running header and footer', async () => {
    const pages = pdfPages(await render(longSheet('Sekretessmarkering'), context.now))
    const body = pages.flat().filter(({ y }) => y > 23 && y < 277)
    expect(body.length).toBeGreaterThan(100)
    for (const { size } of body) expect(size).toBeGreaterThanOrEqual(11)
    for (const { size } of pages.flat()) expect(size).toBeGreaterThanOrEqual(9)
  })

  it('carries a long message over several pages, each with its number, the codes and the marking', async () => {
    const pages = pdfPages(await render(longSheet('Sekretessmarkering'), context.now))
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      const text = page
        .map((run) => run.text)
        .join(' ')
        .replace(/\s+/g, ' ')
      expect(text).toContain(`Sida ${index + 1} av ${pages.length}`)
      expect(text).toContain('Ankomstkod 7K3MXW-4PH9RT-ACDEFG')
      expect(text).toContain('SKYDDADE PERSONUPPGIFTER')
      for (const { x, y } of page) {
        expect(x).toBeGreaterThanOrEqual(24.9)
        expect(x).toBeLessThan(190)
        expect(y).toBeLessThan(287)
      }
    }
  })

  it('breaks what no line can hold, and loses none of it', async () => {
    const sheet = longSheet(null)
    const long = { heading: 'H', rows: [{ label: 'L', value: '0123456789'.repeat(30) }] }
    const pages = pdfPages(await render({ ...sheet, page: { ...sheet.page, sections: [long] } }, context.now))
    const digits = pages.flat().filter(({ text }) => /^\d{20,}$/.test(text.replace(/\u200B/g, '')))
    expect(digits.map(({ text }) => text.replace(/\u200B/g, '')).join('')).toBe('0123456789'.repeat(30))
    expect(digits.length).toBeGreaterThan(4)
  })

  it('breaks wide letters as well, and leaves words that fit alone', async () => {
    const runs = async (value: string) => {
      const rows = [{ label: 'L', value }]
      const page = { title: 'T', request: 'R', sections: [{ heading: 'H', rows }] }
      const pages = pdfPages(await render({ ...longSheet(null), page }, context.now))
      return pages.flat().filter(({ x, y }) => x > 85 && y > 110 && y < 200)
    }
    expect((await runs('W'.repeat(40))).length).toBeGreaterThan(1)
    const [word, ...rest] = await runs('hjälpmedelsförskrivningsrättigheten')
    expect(word?.text).toBe('hjälpmedelsförskrivningsrättigheten')
    expect(rest).toEqual([])
  })

  it('leaves out sections that have nothing to say', async () => {
    const sheet = longSheet(null)
    const sections = [{ heading: 'Tomrubrik', rows: [] }]
    const text = pdfText(await render({ ...sheet, page: { ...sheet.page, sections } }, context.now))
    expect(text).not.toContain('Tomrubrik')
  })
})

describe('a letter that is too long', () => {
  it('says that it was shortened, and marks where', async () => {
    const text = pdfText(
      await printed({ ...inskrivningsmeddelande, reason: 'Fallolycka i hemmet. '.repeat(2_000) }),
    )
    expect(text).toContain('Förkortat. Meddelandet är för långt för ett brev.')
    expect(text).toContain('hemmet. Fa […] Bedömda behov')
    const whole = pdfText(await printed(inskrivningsmeddelande))
    expect(whole).not.toContain('Förkortat')
    expect(whole).not.toContain('[…]')
  })

  it('is set however often it names times and paragraphs', async () => {
    const message = { ...inskrivningsmeddelande, reason: 'kl. 10 enligt 1 § '.repeat(270) }
    expect(pdfText(await printed(message))).toContain('kl. 10 enligt 1 §')
  })
})

describe('the letter of a protected patient', () => {
  const cases: readonly [string, Protection][] = [
    ['Sekretessmarkering.', { status: 'known', labels: ['sekretessmarkering'] }],
    ['Skyddad folkbokföring.', { status: 'known', labels: ['sekretessmarkering', 'skyddadFolkbokforing'] }],
    ['Uppgift om skydd saknas – hanteras som skyddad.', { status: 'unknown' }],
  ]

  it.each(cases)(
    'is marked "%s" and tells no address, phone, ward or sending unit',
    async (marking, protection) => {
      const text = pdfText(await printed(withProtection(protection)))
      expect(text).toContain('SKYDDADE PERSONUPPGIFTER')
      expect(text.replace(' .', '.')).toContain(marking)
      for (const hidden of [
        'Provgatan',
        '123 45',
        'PROVSTAD',
        '70000',
        'Avdelning',
        'AVD11',
        'medicinkliniken',
      ]) {
        expect(text).not.toContain(hidden)
      }
      expect(text).toContain('191212121212')
      expect(text).toContain('Från SE2321000016-SJUKHUS1')
    },
  )

  it.each(cases)('says "%s" in the same words in the box and in the row', (said, protection) => {
    const { marking, page } = sheetFor(withProtection(protection))
    expect(`${marking}.`).toBe(said)
    expect(page.sections[0]?.rows[0]).toEqual({ label: 'Skyddade personuppgifter', value: marking })
  })

  it('declares what was withheld, by path', () => {
    const withheld = shownOf(sekretess).loss.filter(({ kind }) => kind === 'withheld')
    expect(withheld.map(({ path }) => path).toSorted()).toEqual([
      'patient.address',
      'patient.folkbokforing',
      'patient.phone',
      'patient.vardcentral',
      'sender.name',
      'ward',
    ])
  })

  it('is not marked, and withholds nothing, when the patient is not protected', async () => {
    expect(pdfText(await printed(inskrivningsmeddelande))).not.toContain('SKYDDADE')
    expect(shownOf(inskrivningsmeddelande).loss.filter(({ kind }) => kind === 'withheld')).toEqual([])
  })

  it('shows the name as its sender masked it', async () => {
    const text = pdfText(await printed({ ...inskrivningsmeddelande, patient: protectedPatient }))
    expect(text).toContain('Namn Skyddad uppgift')
    expect(text).not.toContain('Box 2820')
  })
})

describe('the loss report of a letter', () => {
  const mutations: readonly [RegExp, (text: string) => string][] = [
    [/^\d{4}-\d\d-\d\dT/, (text) => `2031${text.slice(4)}`],
    [/^known$/, () => 'unknown'],
    [/^personnummer$/, () => 'lokalt'],
    [/./, (text) => `${text}9`],
  ]
  const mutated = (value: unknown): unknown =>
    typeof value === 'boolean'
      ? !value
      : mutations.find(([pattern]) => pattern.test(String(value)))?.[1](String(value))

  function withLeaf(message: LusMessage, path: string, value: unknown): LusMessage {
    const copy = structuredClone(message)
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
    const parent = steps
      .slice(0, -1)
      .reduce<Record<string, unknown>>(
        (node, step) => node[step] as Record<string, unknown>,
        copy as unknown as Record<string, unknown>,
      )
    parent[steps.at(-1) ?? ''] = value
    return copy
  }

  const bare = {
    ...inskrivningsmeddelande,
    sender: { hsaId: units.hospital },
    ward: { hsaId: units.ward },
    chain: [{ role: 'revision' as const, message: messageId('99999999-9999-4999-8999-999999999999') }],
    assemblers: [{ hsaId: units.municipality, name: 'Förmedlaren' }],
  }

  it.each([...samples, bare, sekretess])(
    'names exactly what the sheet of sample %# does not print',
    (message) => {
      const { message: shown, loss } = shownOf(message)
      const before = JSON.stringify(sheetFor(message))
      const unprinted = leavesOf(shown)
        .filter(({ path }) => path !== 'type' && !path.startsWith('patient.protection'))
        .filter(
          ({ path, value }) => JSON.stringify(sheetFor(withLeaf(message, path, mutated(value)))) === before,
        )
      const lost = loss.filter(({ kind }) => kind === 'lost').map(({ path }) => path)
      const covering = unprinted.map(({ path }) =>
        lost.find((entry) => path === entry || path.startsWith(`${entry}.`) || path.startsWith(`${entry}[`)),
      )
      expect(unprinted.filter((_, index) => covering[index] === undefined).map(({ path }) => path)).toEqual(
        [],
      )
      expect(lost.filter((entry) => !covering.includes(entry))).toEqual([])
      expect(countsAsProtected(message.patient.protection)).toBe(message === sekretess)
    },
  )
})

describe('the page docs/adapters/letter.md', () => {
  const page = readFileSync(new URL('../../../docs/adapters/letter.md', import.meta.url), 'utf8')

  it('lists exactly the losses that a letter may have', () => {
    const [, section = ''] = page.split('## What a sheet does not print')
    const listed = [...section.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, path]) => path ?? '')
    expect(new Set(listed)).toEqual(new Set(letterLoss.map(({ path }) => path)))
  })
})

describe('the file of a letter', () => {
  it('has neutral metadata, dated by the context, and embeds its fonts', async () => {
    const insides = pdfInsides(await printed(inskrivningsmeddelande))
    expect(insides).toContain('/Title (Meddelande)')
    expect(insides).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
    expect(insides).toContain('/CreationDate (D:20261102233000Z)')
    expect(insides).toContain('/Lang (sv)')
    expect(insides).toContain('/FontFile2')
    for (const told of [
      '/Author',
      '/Keywords',
      '/Subject',
      '/Outlines',
      '191212121212',
      '1212121212',
      'Tolvan',
      'Inskrivning',
    ]) {
      expect(insides).not.toContain(told)
    }
  })

  it('has the same bytes for the same copy and time, and others for another time', async () => {
    const first = await printed(inskrivningsmeddelande)
    await printed(sekretess)
    expect(Buffer.compare(await printed(inskrivningsmeddelande), first)).toBe(0)
    expect(
      Buffer.compare(await render(sheetFor(inskrivningsmeddelande), context.now + 1000), first),
    ).not.toBe(0)
  })

  it('is named by the id the gateway gave the copy, never by the id a relayed message has from its sender', () => {
    const relayed = { ...inskrivningsmeddelande, id: messageId('191212121212') }
    expect(letterName(relayed)).toBe('22222222-2222-4222-8222-222222222222')
    expect(letterName({ ...relayed, bundleId: '191212121212' })).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('the text of a letter', () => {
  const render1 = (value: string) => {
    const sheet = longSheet(null)
    const page = {
      title: value,
      request: value,
      sections: [{ heading: value, rows: [{ label: value, value }] }],
    }
    return render({ ...sheet, page }, context.now)
  }

  it('prints every character that it calls printable, in both weights', async () => {
    const all = Array.from({ length: 0xfffe }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => isPrintable(character) && printable(character) === character)
    expect(all.length).toBeGreaterThan(1000)
    const combining = all.filter((character) => /\p{M}/u.test(character)).map((mark) => `o${mark}`)
    const rest = all.filter((character) => !/\p{M}/u.test(character))
    await expect(render1(rest.join(' '))).resolves.toBeInstanceOf(Uint8Array)
    await expect(render1(combining.join(' '))).resolves.toBeInstanceOf(Uint8Array)
  })

  it('is data: markup stays as it was written', async () => {
    const text = pdfText(await render1('#eval("1") *x* _y_ $a$ @b <c> \\ `d` // e'))
    expect(text).toContain('#eval("1") *x* _y_ $a$ @b <c> \\ `d` // e')
  })

  it('shows å ä ö also when they come as letter and accent', async () => {
    expect(pdfText(await render1('A\u030Angstro\u0308m'))).toContain('Ångström')
  })

  it('marks characters it cannot show, and reports the field as changed', async () => {
    const message = { ...inskrivningsmeddelande, reason: 'före \u202E漢😀\u0000 efter' }
    const text = pdfText(await printed(message))
    expect(text).toContain('före \uFFFD\uFFFD\uFFFD\uFFFD efter')
    const changed = shownOf(message).loss.filter(({ kind }) => kind === 'changed')
    expect(changed).toEqual([{ kind: 'changed', path: 'reason', reason: 'unprintable-characters' }])
  })

  it('is not quoted by the error of a sheet that cannot be set', async () => {
    const broken = {
      ...longSheet(null),
      page: { title: 'Tolvan', request: '', sections: 'Tolvan' },
    } as unknown as Sheet
    await expect(render(broken, context.now)).rejects.toThrow(/^the sheet could not be typeset$/)
  })
})
