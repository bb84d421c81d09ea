// The root of a message: the focus resource of the type that the message catalogue gives it.
import type { Named } from './named.js'
import type { Reader } from './reader.js'

/** The focus resources that our messages have for roots (message catalogue); others are told as unread. */
export const rootTypes = [
  'Encounter',
  'Task',
  'CarePlan',
  'Communication',
  'CareTeam',
  'Appointment',
] as const

export type RootType = (typeof rootTypes)[number]

export const isRoot = ({ resourceType }: Reader): boolean => rootTypes.some((type) => type === resourceType)

/** The first focus resource of a type; a fault of the header when there is none. */
export function rootOf(type: RootType, focus: readonly Reader[], { header }: Named): Reader | undefined {
  const root = focus.find(({ resourceType }) => resourceType === type)
  return root ?? header.missing('focus', `the message catalogue (${type})`)
}
