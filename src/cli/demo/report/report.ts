// What the demo tells a new user: where each copy went and why, what stayed behind, what is owed, what waits for a person.
import type { Story } from '../play.js'
import { attentionTable } from './attention.js'
import { lossTable } from './loss.js'
import { liabilityTable, metLine, owedTables } from './owed.js'
import { copiesOf, receiptTable, sentTable } from './sent.js'

const cast = `Four patients. For each the hospital sends an admission (inskrivningsmeddelande) and later ready for
discharge (utskrivningsklar), and names no receiver: the gateway finds the two parties, biståndsenhet and
vårdcentral, and for each a channel that may carry this patient. Parties that are reached electronically
answer the admission with a receipt (kvittens).

  sjukhuset  a hospital that speaks FHIR and delivers the population register's protection flags
  kliniken   a hospital that speaks FHIR and does not deliver them: its patients count as protected
  kommunen   the biståndsenhet's FHIR system: personnummer, no protection or sekretessmarkering
  webcare    the vårdcentral's WebCare-like system: personnummer, no protection
  brev       letters for either of them: any patient, but two days on the way
`

/** @param arrived Copies that the parties hold, counted at their end. */
export function reportOf(story: Story, arrived: number): string {
  const sections = [
    cast,
    section(
      '1. What was sent where',
      sentTable(story),
      receiptTable(story),
      '  printed: in the letter tray; arrived: somebody registered the code that is printed on the letter.',
    ),
    section(
      '2. What did not come along (paths, never values)',
      lossTable(story),
      '  withheld: this recipient or channel may not have it; lost: the form has no place for it.',
    ),
    section('3. What is still owed', owedTables(story), liabilityTable(story), metLine(story)),
    section('4. What stands before the operator: letters too slow for the law', attentionTable(story)),
    section('5. Counted', counted(story, arrived)),
  ]
  return sections.join('\n')
}

const section = (title: string, ...body: readonly string[]): string => `${title}\n\n${body.join('\n\n')}\n`

function counted(story: Story, arrived: number): string {
  const { steps, arrival } = story
  const copies = copiesOf(story).length
  return [
    `  ${steps.length} messages in; ${copies} copies to send; ${arrived} copies found at the parties' end: ` +
      (arrived === copies ? 'none lost, none twice.' : 'THE NUMBERS DIFFER.'),
    arrival === undefined
      ? '  NO LETTER COULD BE REPORTED TO HAVE ARRIVED.'
      : `  1 letter (${arrival}) reported to have arrived.`,
  ].join('\n')
}

/** Whether everything ended as it should. */
export const isWell = (story: Story, arrived: number): boolean =>
  story.arrival !== undefined &&
  copiesOf(story).length === arrived &&
  copiesOf(story).every(({ copy }) => copy.state === 'delivered' || copy.state === 'submitted')
