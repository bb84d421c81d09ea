// The gateways' configuration for the bench: one hospital that sends, one unit that receives.
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'

export const token = randomBytes(32).toString('base64url')

const digestOf = (text) => createHash('sha256').update(text).digest('hex')

/** Writes a configuration; without a sink's port the unit has no channel, and its copies go to the operator. */
export function writeConfig(file, sinkPort) {
  const config = {
    gateway: {
      hsaId: 'SE2321000016-GATEWAY1',
      endpoint: 'http://127.0.0.1:8123/fhir',
      name: 'Provgateway',
      callBack: '+46 8 000 00 00',
    },
    partners: [
      {
        id: 'sjukhuset',
        adapter: 'fhir',
        options: { endpoint: 'http://127.0.0.1:9/fhir' },
        units: ['SE2321000016-SJUKHUS1'],
        tokens: [digestOf(token)],
        labelsComplete: true,
      },
      {
        id: 'kommunen',
        adapter: 'fhir',
        options: { endpoint: `http://127.0.0.1:${sinkPort ?? 9}/fhir` },
        units: ['SE2120000142-BISTAND1'],
        tokens: [digestOf('kommunens nyckel')],
      },
    ],
    access: [{ name: 'drift', role: 'operator', tokens: [digestOf('driftens nyckel')] }],
    directory: [
      {
        hsaId: 'SE2321000016-SJUKHUS1',
        name: 'Provsjukhuset',
        kind: 'slutenvard',
        channels: ['sjukhuset'],
        phone: '+4680000001',
      },
      {
        hsaId: 'SE2120000142-BISTAND1',
        name: 'Provstads biståndsenhet',
        kind: 'bistandsenhet',
        areas: [{ kommun: '0180' }],
        channels: sinkPort === undefined ? [] : ['kommunen'],
        phone: '+4680000002',
      },
    ],
  }
  writeFileSync(file, JSON.stringify(config))
  return file
}
