// What every route of the app works with: the gateway, who may call, and the caller of this request.
import type { Context, MiddlewareHandler } from 'hono'
import type { Issue } from '../domain/issue.js'
import type { EpochMs } from '../domain/time.js'
import type { Gateway } from '../gateway/gateway.js'
import type { Partner, Principal, Role } from '../gateway/settings.js'
import { statusOf } from '../gateway/status.js'
import type { Log } from '../log/events.js'
import { refusal, refuse } from './answer.js'
import type { Authenticator } from './authenticate.js'

export interface Doors {
  readonly gateway: Gateway
  readonly authenticate: Authenticator
  readonly version: string
  /** The text for a scrape of /metrics, and its media type. */
  readonly renderMetrics: () => Promise<{ readonly text: string; readonly contentType: string }>
  /** False once the gateway has been asked to stop. */
  readonly isOpen: () => boolean
  readonly startedAt: EpochMs
}

/** What a request carries along: our own UUID for the log, and who is calling. */
export interface Env {
  Variables: { correlationId: string; principal: Principal }
}

/** Only callers with one of these roles get in; nobody is told why it was not enough. */
export function only({ authenticate, gateway }: Doors, ...roles: readonly Role[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    const principal = authenticate({ authorization: c.req.header('authorization') })
    if (principal !== undefined && roles.includes(principal.role)) {
      c.set('principal', principal)
      return next()
    }
    const code = principal === undefined ? 'not-authenticated' : 'not-permitted'
    const status = principal === undefined ? 401 : 403
    gateway.log({
      event: 'request.refused',
      correlationId: c.get('correlationId'),
      status,
      issueCodes: [code],
    })
    if (principal === undefined) c.header('www-authenticate', 'Bearer')
    return refuse(c, code)
  }
}

/** Turns away a request of a known caller before its content is looked at; the log says why. */
export function turnAway(c: Context<Env>, { log }: Gateway, issues: readonly Issue[]): Response {
  const principal = c.get('principal')
  log({
    event: 'request.refused',
    correlationId: c.get('correlationId'),
    partner: principal.role === 'partner' ? principal.partner : undefined,
    status: statusOf(issues),
    issueCodes: issues.map(({ code }) => code),
  })
  return refusal(c, issues)
}

/** The partner who calls; only behind `only('partner')`. */
export function partnerOf(c: Context<Env>, { settings }: Gateway): Partner {
  const principal = c.get('principal')
  const partner = principal.role === 'partner' ? settings.partners.get(principal.partner) : undefined
  if (partner === undefined) throw new Error('a partner route without a partner')
  return partner
}

/** The name an act is recorded under. */
export const nameOf = (principal: Principal): string =>
  principal.role === 'partner' ? principal.partner : principal.name

/** Times a request for the log and gives it an id that follows it everywhere. */
export const follow =
  ({
    clock,
    chance,
    log,
  }: {
    clock: Gateway['clock']
    chance: Gateway['chance']
    log: Log
  }): MiddlewareHandler<Env> =>
  async (c, next) => {
    const startedAt = clock.now()
    const correlationId = chance.id()
    c.set('correlationId', correlationId)
    // Before the answer is made: a header added afterwards has the whole answer made again.
    c.header('x-correlation-id', correlationId)
    await next()
    log({ event: 'answer.sent', correlationId, status: c.res.status, durationMs: clock.now() - startedAt })
  }
