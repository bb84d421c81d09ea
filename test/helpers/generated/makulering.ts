// Makes any makulering for property tests: it always says which message it voids.
import * as fc from 'fast-check'
import {
  makuleringReasons,
  plainKinds,
  stayStates,
  type Makulering,
  type Voided,
} from '../../../src/mappings/makulering/message.js'
import { anyId, identifier, legalBasis, message, parts, text } from '../arbitraries.js'
import { messageId, time } from '../messages.js'

type Kind<K extends Voided['kind']> = Extract<Voided, { kind: K }>

const start = time('2026-11-04T13:00:00+01:00')
const end = time('2026-11-04T14:00:00+01:00')

const voided: fc.Arbitrary<Voided> = fc.oneof(
  parts<Kind<'stay'>>(
    {
      kind: fc.constant('stay'),
      number: identifier,
      state: fc.constantFrom(...stayStates),
      kvittens: identifier,
    },
    ['kind', 'number', 'state'],
  ),
  parts<Kind<'meeting'>>(
    {
      kind: fc.constant('meeting'),
      number: identifier,
      start: fc.constant(start),
      end: fc.constant(end),
      kvittens: identifier,
    },
    ['kind', 'number', 'start', 'end'],
  ),
  parts<Kind<(typeof plainKinds)[number]>>(
    { kind: fc.constantFrom(...plainKinds), number: identifier, kvittens: identifier },
    ['kind'],
  ),
  parts<Kind<'kvittens'>>({ kind: fc.constant('kvittens'), number: identifier }, ['kind', 'number']),
)

/** Only an admission of the wrong person makes the stay an error. */
function whole(one: Makulering): Makulering {
  if (one.voided.kind === 'stay' && one.voided.state === 'entered-in-error')
    return { ...one, reason: 'fel-person-inskriven' }
  return one.reason === 'fel-person-inskriven' ? { ...one, reason: 'fel-patient' } : one
}

const any = message(
  'makulering',
  { voided, reason: fc.constantFrom(...makuleringReasons), comment: text, legalBasis },
  ['voided', 'reason', 'legalBasis'],
)

export const makulering = fc
  .tuple(any, anyId.map(messageId))
  .map(([one, about]) =>
    whole({ ...one, chain: [...one.chain, { role: 'removal' as const, message: about }] }),
  )
