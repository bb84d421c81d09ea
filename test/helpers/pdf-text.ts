// Reads the text of a PDF as typst writes it (Flate streams, Type0 fonts with ToUnicode), with where it stands in mm.
import { inflateSync } from 'node:zlib'

export interface TextRun {
  /** Millimetres from the left edge of the sheet. */
  readonly x: number
  /** Millimetres from the upper edge of the sheet to the base line. */
  readonly y: number
  /** Size in points, as drawn. */
  readonly size: number
  readonly text: string
}

type Matrix = readonly [number, number, number, number, number, number]
type Token = number | string | { readonly bytes: string }
type Cmap = ReadonlyMap<number, string>

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const mm = 25.4 / 72

/** Everything on the sheets as one line of text, words parted by single spaces. */
export const pdfText = (pdf: Uint8Array): string =>
  pdfPages(pdf)
    .flat()
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

/** Everything in the file that is not text on a page: names, metadata, font names, all streams inflated. */
export const pdfInsides = (pdf: Uint8Array): string =>
  [...objectsOf(pdf).values()]
    .map(({ dict, stream }) => `${dict}\n${stream?.toString('latin1') ?? ''}`)
    .join('\n')

/** The runs of text of each page, in the order they are drawn. */
export function pdfPages(pdf: Uint8Array): readonly (readonly TextRun[])[] {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b/.test(dict))
  return pages.map(({ dict }) => {
    const content = objects.get(reference(dict, 'Contents'))?.stream ?? Buffer.alloc(0)
    const resources = objects.get(reference(dict, 'Resources'))?.dict ?? dict
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(dict)?.[1])
    return runsOf(content.toString('latin1'), fontsOf(resources, objects), height)
  })
}

interface PdfObject {
  readonly dict: string
  readonly stream: Buffer | undefined
}

function objectsOf(pdf: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const start of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = start.index + start[0].length
    const end = text.indexOf('endobj', from)
    const at = text.indexOf('stream\n', from)
    const inStream = at !== -1 && at < end
    const dict = text.slice(from, inStream ? at : end).replace(/\s+/g, ' ')
    objects.set(Number(start[1]), { dict, stream: inStream ? streamAt(text, at + 7, dict) : undefined })
  }
  return objects
}

function streamAt(text: string, from: number, dict: string): Buffer {
  const raw = Buffer.from(text.slice(from, from + Number(/\/Length (\d+)/.exec(dict)?.[1])), 'latin1')
  return dict.includes('/FlateDecode') ? inflateSync(raw) : raw
}

const reference = (dict: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dict)?.[1] ?? -1)

function fontsOf(resources: string, objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, Cmap> {
  const fonts = new Map<string, Cmap>()
  for (const [, name, id] of resources.matchAll(/\/(F\w+) (\d+) 0 R/g)) {
    const font = objects.get(Number(id))?.dict ?? ''
    const cmap = objects.get(reference(font, 'ToUnicode'))?.stream?.toString('latin1') ?? ''
    if (cmap.includes('beginbfrange')) throw new Error('this reader knows bfchar only')
    const pairs = [...cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/gi)]
    fonts.set(
      name ?? '',
      new Map(pairs.map(([, glyph, code]) => [Number.parseInt(glyph ?? '', 16), utf16(code ?? '')])),
    )
  }
  return fonts
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

function runsOf(content: string, fonts: ReadonlyMap<string, Cmap>, height: number): readonly TextRun[] {
  const runs: TextRun[] = []
  const saved: Matrix[] = []
  let matrix = identity
  let textMatrix = identity
  let cmap: Cmap = new Map()
  let size = 0
  let operands: Token[] = []
  const six = (): Matrix =>
    operands.filter((token) => typeof token === 'number').slice(-6) as unknown as Matrix
  const show = () => {
    const [a, , , , x, y] = multiply(textMatrix, matrix)
    const text = operands
      .map((token) => (typeof token === 'object' ? decoded(token.bytes, cmap) : ''))
      .join('')
    runs.push({ x: x * mm, y: (height - y) * mm, size: size * Math.abs(a), text })
  }
  const operators: Readonly<Record<string, () => void>> = {
    q: () => saved.push(matrix),
    Q: () => (matrix = saved.pop() ?? identity),
    cm: () => (matrix = multiply(six(), matrix)),
    Tm: () => (textMatrix = six()),
    Tj: show,
    TJ: show,
    Tf: () => {
      const [name] = operands
      cmap = (typeof name === 'string' ? fonts.get(name.slice(1)) : undefined) ?? new Map<number, string>()
      size = Number(operands[1])
    },
  }
  for (const token of tokensOf(content)) {
    if (typeof token !== 'string' || token.startsWith('/')) operands.push(token)
    else {
      operators[token]?.()
      operands = []
    }
  }
  return runs
}

function decoded(bytes: string, cmap: Cmap): string {
  let text = ''
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += cmap.get(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)) ?? '\uFFFD'
  }
  return text
}

const tokenPattern =
  /\((?:[^\\()]|\\[\s\S]|\([^)]*\))*\)|<[0-9a-f]*>|\/[^\s/[\]()<>]+|[-+.\d]+|[A-Za-z'"*]+\d?/g

function* tokensOf(content: string): Iterable<Token> {
  for (const [token] of content.matchAll(tokenPattern)) {
    if (token.startsWith('(')) yield { bytes: unescaped(token.slice(1, -1)) }
    else if (token.startsWith('<')) yield { bytes: Buffer.from(token.slice(1, -1), 'hex').toString('latin1') }
    else yield /^[-+.\d]/.test(token) ? Number(token) : token
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
