// Paths into a message of the hub, as content rules and loss reports write them: `patient.name.given[0]`.

type Primitive = string | number | boolean
type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const steps = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((step) => step !== '')

/** Everything a message says, one value at a time, with its path. */
export function leavesOf(value: unknown, path = ''): readonly { path: string; value: Primitive }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`))
  if (!isNode(value))
    return value === undefined || value === null ? [] : [{ path, value: value as Primitive }]
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, path === '' ? key : `${path}.${key}`))
}

/** What stands at a path; undefined when nothing does. */
export const valueAt = (value: unknown, path: string): unknown =>
  steps(path).reduce<unknown>((node, step) => (isNode(node) ? node[step] : undefined), value)

/** Whether a path is another one or lies inside it. */
export const isWithin = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)

/** A copy of the message without what stands at the paths, which must be optional for the copy to be a message. */
export function withoutPaths<T>(value: T, paths: readonly string[]): T {
  const copy = structuredClone(value)
  for (const path of paths) {
    const last = steps(path).at(-1)
    const parent = valueAt(copy, steps(path).slice(0, -1).join('.'))
    if (last !== undefined && isNode(parent)) Reflect.deleteProperty(parent, last)
  }
  return copy
}
