// Reads a configuration: everything that is wrong with it at once, and the settings of all that is not.
import { parseHsaId } from '../../domain/hsa-id.js'
import type { Settings } from '../../gateway/settings.js'
import { checkConfig, type Checked } from './check.js'
import { unitOf } from './directory.js'
import type { SingleSections } from './document.js'
import { inWords, type ConfigFault } from './fault.js'
import { parseConfig } from './parse.js'
import type { MakeContext } from './partners.js'
import { canStart, disabledEntries, entries, type Disabled } from './sections.js'
import { holdings, principalsOf, type Principals } from './tokens.js'

/** What a gateway runs with. */
export interface Config {
  readonly settings: Settings
  /** Who may call. */
  readonly principals: Principals
  /** The store's key; undefined leaves it unencrypted. */
  readonly encryptionKey: string | undefined
}

export interface ConfigReading {
  /** Undefined when the gateway cannot start with it; entries with errors are left out. */
  readonly config: Config | undefined
  readonly faults: readonly ConfigFault[]
  readonly disabled: readonly Disabled[]
}

/** Never throws for anything that stands in the text. */
export function readConfig(text: string, context: MakeContext): ConfigReading {
  const parsed = parseConfig(text)
  if ('faults' in parsed) {
    return {
      config: undefined,
      faults: parsed.faults.map((fault) => inWords(fault, undefined)),
      disabled: [],
    }
  }
  const { document } = parsed
  const checked = checkConfig(document, context)
  return {
    config: canStart(checked.faults) ? configOf(document, checked) : undefined,
    faults: checked.faults.map((fault) => inWords(fault, document)),
    disabled: disabledEntries(document, checked.faults),
  }
}

/** The document is one that can start: all its single sections are as the schema says. */
function configOf(
  document: unknown,
  { faults, partners, tokens, encryptionKey }: Checked,
): Config | undefined {
  const { gateway, limits, calendar, retry, retentionDays } = document as SingleSections
  const hsaId = parseHsaId(gateway.hsaId)
  if (hsaId === undefined) return undefined
  const usedPartners = entries(document, 'partners', faults)
  const settings: Settings = {
    self: { ...gateway, hsaId },
    partners: new Map(
      usedPartners.flatMap(({ value: { id } }) => {
        const partner = partners.get(id)
        return partner === undefined ? [] : [[id, partner] as const]
      }),
    ),
    directory: entries(document, 'directory', faults).flatMap(({ value }) => unitOf(value) ?? []),
    calendar,
    retry,
    limits,
    retentionDays,
  }
  const used = holdings(usedPartners, entries(document, 'access', faults))
  return { settings, principals: principalsOf(used, tokens), encryptionKey }
}
