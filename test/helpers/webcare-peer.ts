// The demo's WebCare-like peer, and what tests of the adapter need around it.
import type { EncodeContext, SendContext } from '../../src/adapters/adapter.js'
import type { Unit } from '../../src/domain/unit.js'
import { units } from './messages.js'

export {
  kvittensFor,
  startWebcarePeer,
  type WebcareBehaviour,
  type WebcarePeer,
} from '../../src/cli/demo/webcare-peer.js'

export const token = 'synthetic-token'

export const home: Unit = {
  hsaId: units.municipality,
  name: 'Provstads biståndsenhet',
  kind: 'bistandsenhet',
  areas: [{ kommun: '0180', stadsdel: 'kungsholmen' }],
  channels: ['webcare'],
}

export const encodeContext: EncodeContext = {
  now: Date.UTC(2026, 10, 2, 11),
  self: { endpoint: 'https://gateway.example/fhir', name: 'Testsamverkan', callBack: '08-000 00 00' },
  codes: { arrival: '7K3M-XW4P-H9RT' },
}

export const sendContext = (copyId: string, signal = AbortSignal.timeout(20_000)): SendContext => ({
  now: encodeContext.now,
  signal,
  copyId,
  correlationId: 'test',
})
