// Checks of the sections that the gateway cannot start without.
import type { SingleSections } from './document.js'
import { found, type Found } from './fault.js'
import { secretOf, type ResolveSecret } from './secrets.js'
import { urlFaults } from './urls.js'

export const gatewayFaults = (gateway: SingleSections['gateway'] | undefined): readonly Found[] =>
  gateway === undefined ? [] : urlFaults(gateway.endpoint, ['gateway', 'endpoint'])

/** @param units HSA-ids of the directory, and of the units that partners send for */
export const ownUnitFaults = (
  gateway: SingleSections['gateway'] | undefined,
  units: readonly string[],
): readonly Found[] =>
  units.some((unit) => unit.toUpperCase() === gateway?.hsaId.toUpperCase())
    ? [found('gateway-is-unit', ['gateway', 'hsaId'])]
    : []

export const retryFaults = (retry: SingleSections['retry'] | undefined): readonly Found[] =>
  retry !== undefined && retry.capMs < retry.firstMs ? [found('retry-cap', ['retry', 'capMs'])] : []

const leastKey = 16
const keyPath = ['store', 'encryptionKey'] as const

/** The key of the store, or why it cannot be used; without the setting, the store is not encrypted. */
export function encryptionKey(
  store: SingleSections['store'] | undefined,
  resolve: ResolveSecret,
): string | Found | undefined {
  if (store?.encryptionKey === undefined) return undefined
  const key = secretOf(store.encryptionKey, keyPath, resolve)
  return typeof key === 'string' && key.length < leastKey
    ? found('secret-short', keyPath, { least: leastKey })
    : key
}
