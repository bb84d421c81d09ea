// Sets a sheet as PDF/A-2b: A4, fonts embedded, metadata neutral, the same bytes for the same sheet and time.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { EpochMs } from '../../domain/time.js'
import type { Page } from '../../mappings/shared/page.js'
import { settable } from './setting.js'
import { template } from './template.js'

/** What a sheet says: the message's page, and the envelope around it. */
export interface Sheet {
  readonly page: Page
  /** The gateway's neutral name: the only sender that stands on the upper part of the sheet. */
  readonly sender: string
  /** The lines in the window. */
  readonly address: readonly string[]
  readonly from: string
  readonly to: string
  /** Local date, ISO. */
  readonly date: string
  readonly reference: string
  readonly callBack: string
  readonly arrival: string
  /** Why the patient counts as protected; null for an ordinary patient. */
  readonly marking: string | null
  /** Something of the message was too long to be printed; the sheet says so. */
  readonly shortened: boolean
}

const fontFiles = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf']

/** Results that no later sheet used are forgotten after this many sheets, so that none stays in memory for long. */
const cachedSheets = 2

/** A folder that need not exist: the template is the only file the typesetter may see. */
const workspace = '/lus-gateway-letter'
const templatePath = `${workspace}/letter.typ`

let compiler: Promise<NodeCompiler> | undefined

/** Loaded with the first letter: the compiler costs 20 MB that a site without letters need not pay. */
async function load(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = await Promise.all(
    fontFiles.map((file) => readFile(resolve(`dejavu-fonts-ttf/ttf/${file}`))),
  )
  const created = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  created.addSource(templatePath, template)
  return created
}

/** The sheet as PDF, dated `now`. Its text is data to the typesetter, never markup. */
export async function render(sheet: Sheet, now: EpochMs): Promise<Uint8Array> {
  compiler ??= load().catch((error: unknown) => {
    compiler = undefined
    throw error
  })
  const typesetter = await compiler
  const data = JSON.stringify(sheet, (_, value: unknown) =>
    typeof value === 'string' ? settable(value) : value,
  )
  try {
    return typesetter.pdf(
      { mainFilePath: templatePath, inputs: { sheet: data } },
      { pdfStandard: 'a-2b', creationTimestamp: Math.floor(now / 1000) },
    )
  } catch {
    // The typesetter's own error quotes the text it stumbled on.
    throw new Error('the sheet could not be typeset')
  } finally {
    typesetter.evictCache(cachedSheets)
  }
}
