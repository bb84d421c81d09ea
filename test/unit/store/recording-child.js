// Records until it is killed, and says of each message that it was acknowledged: `node recording-child.js <file> <round>`.
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../dist/store/sqlite/open.js'

const [, , file, round] = process.argv
const store = openSqliteStore({ file })
const at = 1_800_000_000_000

const reception = (id) => ({
  message: {
    id: `message-${id}`,
    partner: 'journal',
    headerId: `header-${id}`,
    bundleId: `bundle-${id}`,
    digest: id,
    format: 'fhir',
    body: id.repeat(1000),
    accepted: true,
    type: 'inskrivningsmeddelande',
    arende: `arende-${id}`,
    sender: 'SE2321000016-TEST1',
    sentAt: at,
    custodyAt: at,
    answer: { status: 200, body: '{}', contentType: 'application/fhir+json' },
    issueCodes: [],
  },
  parties: ['SE2120000142-TEST2'],
  leaving: [],
  deliveries: [
    {
      id: `delivery-${id}`,
      message: `message-${id}`,
      kind: 'copy',
      recipient: 'SE2120000142-TEST2',
      arende: `arende-${id}`,
      copyId: `copy-${id}`,
      copyBundleId: `copy-bundle-${id}`,
      relay: false,
      channels: ['fax'],
      refusals: [],
      address: undefined,
      giveUpAt: at,
      arrivalDigest: `arrival-${id}`,
    },
  ],
  duties: [],
  attention: [],
  kvittens: undefined,
  caseEvent: undefined,
  concludes: undefined,
})

async function recordForEver(lane) {
  for (let count = 0; ; count++) {
    const id = `${round}-${lane}-${count}`
    await store.record(reception(id))
    // Written at once: what stands in a buffer would die with the process, and so prove less.
    writeSync(1, `${id}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, lane) => recordForEver(lane)))
