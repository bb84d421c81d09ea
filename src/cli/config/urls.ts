// Checks of web addresses: what is sent must not be readable on the way, and no address may hold credentials.
import { found, type ConfigPath, type Found } from './fault.js'

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** Faults of an address. */
export function urlFaults(text: string, path: ConfigPath): readonly Found[] {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return [found('not-a-url', path)]
  return [
    ...(url.protocol === 'http:' && !isLoopback(url.hostname) ? [found('plain-http', path)] : []),
    ...(url.username !== '' || url.password !== '' ? [found('url-credentials', path)] : []),
  ]
}

/** Faults of the beginning of an address, which others are compared with. */
export const urlPrefixFaults = (text: string, path: ConfigPath): readonly Found[] => {
  const faults = urlFaults(text, path)
  return faults.length > 0 || /^https?:\/\/[^/]+\//i.test(text) ? faults : [found('url-open', path)]
}

/** Faults of every text in an adapter's options that is an address. */
export function urlFaultsIn(options: unknown, path: ConfigPath): readonly Found[] {
  if (typeof options === 'string') return /^https?:/i.test(options) ? urlFaults(options, path) : []
  if (typeof options !== 'object' || options === null) return []
  const isList = Array.isArray(options)
  return Object.entries(options).flatMap(([key, value]) =>
    urlFaultsIn(value, [...path, isList ? Number(key) : key]),
  )
}
