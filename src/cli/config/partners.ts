// Makes each partner of its entry: secrets resolved, options checked by the adapter's own schema, adapter made.
import type { Adapter } from '../../adapters/adapter.js'
import type { AdapterKinds } from '../../adapters/kind.js'
import { parseHsaId } from '../../domain/hsa-id.js'
import type { Partner } from '../../gateway/settings.js'
import { crashOf } from '../../log/crash.js'
import type { Entry, PartnerEntry } from './document.js'
import { found, type ConfigPath, type Found } from './fault.js'
import { secretsInClear, withSecrets, type ResolveSecret } from './secrets.js'
import { shapeFaults } from './shape.js'
import { urlFaultsIn, urlPrefixFaults } from './urls.js'

export interface MakeContext {
  readonly resolveSecret: ResolveSecret
  readonly adapters: AdapterKinds
}

/** What was made, if it could be, and the faults found. */
export interface Made<T> {
  readonly value: T | undefined
  readonly faults: readonly Found[]
}

const failed = (...faults: readonly Found[]): Made<never> => ({ value: undefined, faults })

/** A partner of an entry that the schema has accepted. */
export function makePartner(
  { index, value: entry }: Entry<PartnerEntry>,
  context: MakeContext,
): Made<Partner> {
  const path = ['partners', index]
  const adapter = makeAdapter(entry, path, context)
  const faults = [
    ...adapter.faults,
    ...entry.responseUrls.flatMap((url, at) => urlPrefixFaults(url, [...path, 'responseUrls', at])),
    ...(entry.units.length > 0 && entry.tokens.length === 0
      ? [found('tokens-missing', [...path, 'tokens'])]
      : []),
  ]
  return { value: adapter.value && partnerOf(entry, adapter.value), faults }
}

const partnerOf = (entry: PartnerEntry, adapter: Adapter): Partner => ({
  id: entry.id,
  adapter,
  units: entry.units.flatMap((unit) => parseHsaId(unit) ?? []),
  labelsComplete: entry.labelsComplete,
  duplicates: entry.duplicates,
  responseUrls: entry.responseUrls,
  severity: typeof entry.severity === 'string' ? { preset: entry.severity } : entry.severity,
})

function makeAdapter(
  entry: PartnerEntry,
  path: ConfigPath,
  { resolveSecret, adapters }: MakeContext,
): Made<Adapter> {
  const kind = Object.hasOwn(adapters, entry.adapter) ? adapters[entry.adapter] : undefined
  if (kind === undefined) {
    return failed(
      found('adapter-unknown', [...path, 'adapter'], { allowed: Object.keys(adapters).join(', ') }),
    )
  }
  const at = [...path, 'options']
  const secretFaults: Found[] = []
  const options = withSecrets(entry.options, at, { resolve: resolveSecret, faults: secretFaults })
  if (secretFaults.length > 0) return failed(...secretFaults)
  const faults = optionFaults(kind.optionsSchema, options, at)
  if (faults.length > 0) return failed(...faults)
  try {
    const unfit = kind.faults?.(options) ?? []
    if (unfit.length > 0)
      return failed(...unfit.map(({ path, says }) => found('option-unfit', [...at, ...path], { says })))
    return { value: kind.make(options), faults: secretsInClear(kind.optionsSchema, entry.options, at) }
  } catch (error) {
    // never the error's own text: it can quote an option, and with it a secret
    const crash = crashOf(error)
    return failed(found('adapter-failed', at, { error: crash.code ?? crash.error }))
  }
}

/** A place that is faulty as an address is not also said to be faulty by the schema. */
function optionFaults(schema: object, options: unknown, at: ConfigPath): readonly Found[] {
  const urls = urlFaultsIn(options, at)
  const told = new Set(urls.map(({ path }) => path.join('.')))
  return [...urls, ...shapeFaults(schema, options, at).filter(({ path }) => !told.has(path.join('.')))]
}
