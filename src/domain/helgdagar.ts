// The dates of Sweden's public holidays by lag (1989:253) om allmänna helgdagar, and of the eves before them.
import { addDays, onOrAfter, parseLocalDate, type LocalDate } from './local-date.js'

/** The holidays of SFS 1989:253 as amended by 2004:1320 (in force 2005); besides these, every Sunday is one. */
export type Helgdag =
  | 'nyarsdagen'
  | 'trettondedagJul'
  | 'langfredagen'
  | 'paskdagen'
  | 'annandagPask'
  | 'forstaMaj'
  | 'kristiHimmelsfardsdag'
  | 'pingstdagen'
  | 'nationaldagen'
  | 'midsommardagen'
  | 'allaHelgonsDag'
  | 'juldagen'
  | 'annandagJul'

/** Days before holidays: no holidays by law, but some parties do not work on some of them. */
export const eves = [
  'trettondagsafton',
  'paskafton',
  'valborgsmassoafton',
  'pingstafton',
  'midsommarafton',
  'allhelgonaafton',
  'julafton',
  'nyarsafton',
] as const

export type Eve = (typeof eves)[number]

function dateOf(year: number, monthAndDay: string): LocalDate {
  const date = parseLocalDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)
  if (date === undefined) throw new RangeError('no such date')
  return date
}

/** The ecclesiastical full moon of spring (Gregorian computus): 21 March at the earliest, 18 April at the latest. */
function paschalFullMoon(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const droppedLeapDays = century - Math.floor(century / 4)
  const lunarCorrection = Math.floor((8 * century + 13) / 25)
  const days = (19 * golden + droppedLeapDays - lunarCorrection + 15) % 30
  const late = days === 29 || (days === 28 && golden > 10)
  return addDays(dateOf(year, '03-21'), late ? days - 1 : days)
}

/** Påskdagen: the first Sunday after the Paschal full moon. */
export const easterSunday = (year: number): LocalDate => onOrAfter(addDays(paschalFullMoon(year), 1), 7)

/** The holidays of a year, Sundays without a name left out (SFS 1989:253). */
export function helgdagar(year: number): Readonly<Record<Helgdag, LocalDate>> {
  const easter = easterSunday(year)
  return {
    nyarsdagen: dateOf(year, '01-01'),
    trettondedagJul: dateOf(year, '01-06'),
    langfredagen: addDays(easter, -2),
    paskdagen: easter,
    annandagPask: addDays(easter, 1),
    forstaMaj: dateOf(year, '05-01'),
    kristiHimmelsfardsdag: addDays(easter, 39),
    pingstdagen: addDays(easter, 49),
    nationaldagen: dateOf(year, '06-06'),
    midsommardagen: onOrAfter(dateOf(year, '06-20'), 6),
    allaHelgonsDag: onOrAfter(dateOf(year, '10-31'), 6),
    juldagen: dateOf(year, '12-25'),
    annandagJul: dateOf(year, '12-26'),
  }
}

/** The eves of a year, whoever keeps them. */
export function evesOf(year: number): Readonly<Record<Eve, LocalDate>> {
  const { trettondedagJul, paskdagen, pingstdagen, midsommardagen, allaHelgonsDag } = helgdagar(year)
  return {
    trettondagsafton: addDays(trettondedagJul, -1),
    paskafton: addDays(paskdagen, -1),
    valborgsmassoafton: dateOf(year, '04-30'),
    pingstafton: addDays(pingstdagen, -1),
    midsommarafton: addDays(midsommardagen, -1),
    allhelgonaafton: addDays(allaHelgonsDag, -1),
    julafton: dateOf(year, '12-24'),
    nyarsafton: dateOf(year, '12-31'),
  }
}
