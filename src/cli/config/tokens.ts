// Who holds which token: the configuration has only its SHA-256, and no token may stand for two.
import type { Principal } from '../../gateway/settings.js'
import type { AccessEntry, Entry, PartnerEntry } from './document.js'
import { found, type ConfigPath, type Found } from './fault.js'

/** SHA-256 (hex) of each token that is valid, and whom it stands for. */
export type Principals = ReadonlyMap<string, Principal>

/** One token at one place. */
export interface Holding {
  readonly digest: string
  readonly path: ConfigPath
  readonly principal: Principal
}

const holdingsOf = (tokens: readonly string[], path: ConfigPath, principal: Principal): readonly Holding[] =>
  tokens.map((digest, at) => ({ digest, path: [...path, 'tokens', at], principal }))

export const holdings = (
  partners: readonly Entry<PartnerEntry>[],
  access: readonly Entry<AccessEntry>[],
): readonly Holding[] => [
  ...partners.flatMap(({ index, value: { id, tokens } }) =>
    holdingsOf(tokens, ['partners', index], { role: 'partner', partner: id }),
  ),
  ...access.flatMap(({ index, value: { name, role, tokens } }) =>
    holdingsOf(tokens, ['access', index], { role, name }),
  ),
]

const isRepeated = (all: readonly Holding[], digest: string): boolean =>
  all.filter((holding) => holding.digest === digest).length > 1

export function tokenFaults(all: readonly Holding[]): readonly Found[] {
  const repeated = all.filter(({ digest }) => isRepeated(all, digest))
  const operator = all.some(({ principal }) => principal.role === 'operator')
  return [
    ...repeated.map(({ path }) => found('token-twice', path)),
    ...(operator ? [] : [found('operator-missing', ['access'])]),
  ]
}

/** Those of `used`. A token that stands for two among `all` stands for nobody. */
export const principalsOf = (used: readonly Holding[], all: readonly Holding[]): Principals =>
  new Map(
    used.filter(({ digest }) => !isRepeated(all, digest)).map(({ digest, principal }) => [digest, principal]),
  )
