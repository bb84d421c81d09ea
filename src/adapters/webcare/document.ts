// A document of the contract: well-formed, small enough, with the agreed root.
import { issue, type Issue } from '../../domain/issue.js'
import { failure, success, type Result } from '../../domain/result.js'
import { contract, type Limits } from './assumptions.js'
import type { ElementKey, Names } from './names.js'
import { XmlReader } from './xml-reader.js'
import { parseXml } from './xml-tree.js'

/** What both ends must agree on to read anything. */
export interface Agreement {
  readonly names: Names
  readonly limits: Limits
}

/** The root as reader, which notes what it finds in `issues`; or why the document cannot be read at all. */
export function readDocument(
  raw: string,
  rootKey: ElementKey,
  { names, limits }: Agreement,
  issues: Issue[],
): Result<XmlReader> {
  if (raw.length > limits.bytes) return failure(issue('too-large', '/', { limit: limits.bytes }))
  const tree = parseXml(raw, limits)
  if (!tree.ok) return tree
  const expected = names.elements[rootKey]
  const path = `/${expected}`
  const root = new XmlReader(tree.value, path, { names, issues })
  const { uri, local } = tree.value
  const agreed =
    local === expected && uri === contract.namespace && root.attribute('version') === contract.version
  const wanted = `${expected} of ${contract.namespace}, version ${contract.version}`
  return agreed ? success(root) : failure(issue('xml-root', '/*', { expected: wanted }))
}
