// Check digits of Swedish numbers: Luhn, and its like where letters weigh more than nine.

const digitSum = (value: number): number =>
  value < 10 ? value : (value % 10) + digitSum(Math.floor(value / 10))

/** The digit that makes the sum of digits of all products even out at ten; weights 2, 1, 2, ... from the right. */
export function weightedDigit(values: readonly number[]): number {
  const sum = values.toReversed().reduce((sum, value, i) => sum + digitSum(value * (i % 2 === 0 ? 2 : 1)), 0)
  return (10 - (sum % 10)) % 10
}

/** The Luhn digit of a row of decimal digits. */
export const luhnDigit = (digits: string): number => weightedDigit(Array.from(digits, Number))
