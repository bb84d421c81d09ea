// Trygghetskvitto for the patient, to be printed and handed over at the discharge. Pure: content in, page out.
import { countsAsProtected } from '../../domain/protection.js'
import { optional } from '../shared/extensions.js'
import { row, type Page, type PageSection } from '../shared/page.js'
import { patientSection, swedishTime } from '../shared/swedish.js'
import type { FastVardkontakt, SipMeeting, Trygghetskvitto } from './content.js'

/**
 * The page of a trygghetskvitto. Paper can be read by others than the patient: for a protected patient, and for one
 * whose protection nobody has looked up, it names no address, telephone or ward, and no unit or place near the home.
 */
export function page(content: Trygghetskvitto): Page {
  const shown = countsAsProtected(content.patient.protection) ? withoutPlaces(content) : content
  return {
    title: 'Trygghetskvitto',
    request:
      'Spara kvittot. Det sammanfattar vården du har fått och vad som är planerat efter utskrivningen.',
    sections: [
      patientSection(shown.patient),
      careSection(shown),
      {
        heading: 'Efter utskrivningen',
        rows: shown.planned.flatMap((service) => row('Planerad insats', service)),
      },
      contactSection(shown.fastVardkontakt),
      sipSection(shown.sip),
      { heading: 'Planer', rows: shown.plans.flatMap((plan) => row('Plan', plan)) },
      // The routine: the receipt is whole only with these, which the record system prints (seed 001, 5.6).
      { heading: 'Läkemedel', rows: row('Bifogas', 'Läkemedelslista och läkemedelsberättelse') },
    ],
  }
}

/** Named by what may stand there: a field that comes later is not printed before somebody has thought of it. */
function withoutPlaces(content: Trygghetskvitto): Trygghetskvitto {
  const { hospital, dischargedAt, summary, planned, plans, fastVardkontakt, sip } = content
  const { identity, protection, name } = content.patient
  return {
    patient: { identity, protection, ...optional('name', name) },
    hospital,
    dischargedAt,
    summary,
    planned,
    plans,
    ...optional('fastVardkontakt', fastVardkontakt && withoutUnit(fastVardkontakt)),
    ...optional('sip', sip && { start: sip.start }),
  }
}

/** The unit is the listed vårdcentral as a rule, which tells where the patient lives. */
const withoutUnit = ({ name, title, phone }: FastVardkontakt): FastVardkontakt => ({
  name,
  phone,
  ...optional('title', title),
})

const careSection = ({ hospital, ward, dischargedAt, summary }: Trygghetskvitto): PageSection => ({
  heading: 'Vården du har fått',
  rows: [
    ...row('Sjukhus', hospital),
    ...row('Vårdavdelning', ward),
    ...row('Utskriven', swedishTime(dischargedAt)),
    ...row('Sammanfattning', summary),
  ],
})

const contactSection = (contact: FastVardkontakt | undefined): PageSection => ({
  heading: 'Din fasta vårdkontakt',
  rows: [
    ...row('Namn', contact === undefined ? 'Ännu inte utsedd' : contact.name),
    ...row('Yrkestitel', contact?.title),
    ...row('Enhet', contact?.unit),
    ...row('Telefon', contact?.phone),
  ],
})

const sipSection = (sip: SipMeeting | undefined): PageSection => ({
  heading: 'Samordnad individuell plan (SIP)',
  rows: [...row('Tid', swedishTime(sip?.start) ?? 'Ännu inte bestämd'), ...row('Plats', sip?.place)],
})
