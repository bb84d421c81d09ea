// All checks of a configuration after another, each on what the ones before it left sound.
import type { Partner } from '../../gateway/settings.js'
import {
  areaFaults,
  channelFaults,
  dateFaults,
  needsFaults,
  telefonFaults,
  unlistedFaults,
} from './directory.js'
import type { Found } from './fault.js'
import { makePartner, type MakeContext } from './partners.js'
import { configSchema } from './schema.js'
import { entries, idsOf, repeatedIds, section } from './sections.js'
import { shapeFaults } from './shape.js'
import { encryptionKey, gatewayFaults, ownUnitFaults, retryFaults } from './single.js'
import { holdings, tokenFaults, type Holding } from './tokens.js'

export interface Checked {
  readonly faults: readonly Found[]
  /** Every partner that could be made, by id. */
  readonly partners: ReadonlyMap<string, Partner>
  /** Every token, of entries with faults too. */
  readonly tokens: readonly Holding[]
  readonly encryptionKey: string | undefined
}

/** Fills in the document's defaults, and makes its partners. */
export function checkConfig(document: unknown, context: MakeContext): Checked {
  const shape = shapeFaults(configSchema, document)
  const made = entries(document, 'partners', shape).map((entry) => makePartner(entry, context))
  const partners = new Map(
    made.flatMap(({ value }) => (value === undefined ? [] : [[value.id, value] as const])),
  )
  const tokens = holdings(entries(document, 'partners', shape), entries(document, 'access', shape))
  const key = encryptionKey(section(document, 'store', shape), context.resolveSecret)
  const faults = [
    ...shape,
    ...gatewayFaults(section(document, 'gateway', shape)),
    ...ownUnitFaults(section(document, 'gateway', shape), [
      ...idsOf(document, 'directory', 'hsaId'),
      ...entries(document, 'partners', shape).flatMap(({ value }) => value.units),
    ]),
    ...retryFaults(section(document, 'retry', shape)),
    ...(typeof key === 'object' ? [key] : []),
    ...made.flatMap((partner) => partner.faults),
    ...repeatedIds(document, ['partners', 'id'], 'partner-twice'),
    ...unlistedFaults(entries(document, 'partners', shape), idsOf(document, 'directory', 'hsaId')),
    ...tokenFaults(tokens),
    ...directoryFaults(document, shape, partners),
    ...needsFaults(
      entries(document, 'directory', shape),
      entries(document, 'partners', shape),
      context.adapters,
    ),
  ]
  return { faults, partners, tokens, encryptionKey: typeof key === 'string' ? key : undefined }
}

function directoryFaults(
  document: unknown,
  shape: readonly Found[],
  partners: ReadonlyMap<string, Partner>,
): readonly Found[] {
  const units = entries(document, 'directory', shape)
  return [
    ...repeatedIds(document, ['directory', 'hsaId'], 'unit-twice'),
    ...dateFaults(units),
    ...channelFaults(units, idsOf(document, 'partners', 'id')),
    ...areaFaults(units),
    ...telefonFaults(units, partners),
  ]
}
