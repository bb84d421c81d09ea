// The public contract suite: a vendor runs `testAdapter` on his own adapter, with the test runner he already has.
import type { LusMessage } from '../mappings/registry.js'
import type { Encoded } from './adapter.js'
import type { Bench, ContractTest, Subject } from './contract/bench.js'
import { capabilityTests } from './contract/capability-tests.js'
import { decodingTests } from './contract/decoding-tests.js'
import { encodingTests } from './contract/encoding-tests.js'
import { sendingTests } from './contract/sending-tests.js'

export type { Peer, Subject } from './contract/bench.js'

const contractTests = { ...capabilityTests, ...encodingTests, ...decodingTests, ...sendingTests }

export type ContractTestName = keyof typeof contractTests

/** What the suite needs of a test runner; the modules `vitest` and `node:test` fit as they are. */
export interface Runner {
  describe(name: string, body: () => void): unknown
  readonly it: ((name: string, body: () => Promise<void>) => unknown) & {
    skip(name: string, body: () => Promise<void>): unknown
  }
}

export interface AdapterSuite {
  readonly runner: Runner
  readonly name: string
  /** Makes a fresh adapter and peer for each test. */
  readonly make: () => Subject | Promise<Subject>
  /** Valid messages within the adapter's capabilities, at least one of each type, with all their fields. */
  readonly samples: readonly LusMessage[]
  /** The text in what the adapter encodes; needed when its bytes are not text themselves (PDF, TIFF). */
  readonly textOf?: (encoded: Encoded) => string | Promise<string>
  /** Tests that do not apply, each with its reason, which stands in the runner's report. */
  readonly skip?: readonly { readonly test: ContractTestName; readonly reason: string }[]
}

/** Declares the contract's tests for one adapter. A test that does not apply fails until it is skipped by name. */
export function testAdapter({ runner, skip = [], ...suite }: AdapterSuite): void {
  runner.describe(`the adapter ${suite.name} keeps the contract: it`, () => {
    for (const [name, test] of Object.entries<ContractTest>(contractTests)) {
      const reason = skip.find((entry) => entry.test === name)?.reason
      const body = () => onBench(suite, test)
      if (reason === undefined) runner.it(name, body)
      else runner.it.skip(`${name} (skipped: ${reason})`, body)
    }
  })
}

type Making = Pick<AdapterSuite, 'make' | 'samples' | 'textOf'>

async function onBench({ make, samples, textOf = plainText }: Making, test: ContractTest): Promise<void> {
  const subject = await make()
  const bench: Bench = { ...subject, samples, textOf }
  try {
    await subject.adapter.open?.()
    await test(bench)
  } finally {
    await subject.adapter.close?.()
    await subject.close?.()
  }
}

const plainText = ({ body }: Encoded): string => Buffer.from(body).toString('utf8')
