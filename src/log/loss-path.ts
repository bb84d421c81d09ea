// The paths of a loss report as the log has them: where something was lost or withheld, never what.
import type { Loss } from '../domain/delivery.js'
import { hasLongNumber, unfit } from './kind.js'

declare const lossPathBrand: unique symbol

/** Element names and indexes: `patient.name.given[0]`, or of XML `arende/patient/@id`. */
export type LossPath = string & { readonly [lossPathBrand]: 'LossPath' }

const step = '@?[A-Za-z][A-Za-z0-9]{0,39}(\\[\\d{1,5}\\])?'
const pattern = new RegExp(`^${step}([./]${step})*$`)

export const isLossPath = (value: string): value is LossPath =>
  value.length <= 200 && pattern.test(value) && !hasLongNumber(value)

const lossPath = (value: string): LossPath => (isLossPath(value) ? value : (unfit as LossPath))

/** A loss report as `loss.reported` takes it. */
export function lossFields(report: readonly Loss[]): Record<Loss['kind'], readonly LossPath[]> {
  const pathsOf = (kind: Loss['kind']) =>
    report.flatMap((loss) => (loss.kind === kind ? [lossPath(loss.path)] : []))
  return { lost: pathsOf('lost'), withheld: pathsOf('withheld'), changed: pathsOf('changed') }
}
