import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import type { Audience } from '../../../src/mappings/minimise.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { mappingOf } from '../../../src/mappings/registry.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { protectedPatient, units } from '../../helpers/messages.js'
import { sampleOf } from '../../helpers/samples/index.js'

const sample = sampleOf.kallelse
const header = 'Bundle.entry[0].resource'
const appointment = 'Bundle.entry[4].resource'
const hsaSystem = 'urn:oid:1.2.752.29.4.19'
const after = (change: Change) => readChanged(sample, change)
const addresses = {
  source: { endpoint: 'https://a.example/fhir' },
  destination: { endpoint: 'https://b.example/fhir' },
}
const resourceOf = (message: typeof sample) => toFhir(message, addresses).entry?.[4]?.resource

describe('the time of a kallelse', () => {
  test('must be there, beginning and end', () => {
    const { issues } = after(({ the }) => {
      delete the('Appointment').start
      delete the('Appointment').end
    })
    expect(issues).toEqual([`content-missing ${appointment}.start`, `content-missing ${appointment}.end`])
  })

  test('that ends before it begins is worth a warning', () => {
    const { message, issues } = after(({ the }) => (the('Appointment').end = '2026-11-16T12:00:00+01:00'))
    expect(message).toBeDefined()
    expect(issues).toEqual([`time-order ${appointment}.end`])
  })
})

describe('the state of a kallelse', () => {
  test('says why in cancelationReason when it is cancelled, else as comment (app-4)', () => {
    expect(resourceOf({ ...sample, cancelled: true })).toMatchObject({
      status: 'cancelled',
      cancelationReason: { text: sample.comment },
    })
    expect(resourceOf({ ...sample, cancelled: true })).not.toHaveProperty('comment')
    expect(resourceOf(sample)).toMatchObject({ status: 'booked', comment: sample.comment })
    expect(resourceOf(sample)).not.toHaveProperty('cancelationReason')
  })

  test('names as unread what stands in the other place', () => {
    const { message, unread } = after(({ the }) => (the('Appointment').status = 'cancelled'))
    expect(message).toMatchObject({ cancelled: true })
    expect(message).not.toHaveProperty('comment')
    expect(unread).toEqual([`${appointment}.comment`])
  })

  test.each(['fulfilled', 'arrived', 'checked-in', 'noshow', 'waitlist', 'entered-in-error'] as const)(
    'cannot be %s: nobody is called to such a meeting',
    (status) => {
      expect(after(({ the }) => (the('Appointment').status = status)).issues).toEqual([
        `code-unknown ${appointment}.status`,
      ])
    },
  )

  test('may be proposed, which is told as unread', () => {
    const { message, unread } = after(({ the }) => (the('Appointment').status = 'proposed'))
    expect(message).toMatchObject({ cancelled: false })
    expect(unread).toEqual([`${appointment}.status`])
  })
})

describe('the form of the meeting', () => {
  test('is one of three', () => {
    const fax = {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode', code: 'FAXWRIT' }],
    }
    expect(after(({ the }) => (the('Appointment').appointmentType = fax)).issues).toContain(
      `code-unknown ${appointment}.appointmentType.coding[0].code`,
    )
  })

  test('is not said by a type of other systems, which is told as unread', () => {
    const routine = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0276', code: 'ROUTINE' }] }
    const { message, unread } = after(({ the }) => (the('Appointment').appointmentType = routine))
    expect(message).not.toHaveProperty('form')
    expect(unread).toEqual([`${appointment}.appointmentType`])
  })

  const { form: _form, place: _place, link: _link, ...nowhere } = sample
  test.each([
    ['no form', nowhere, ['content-advised']],
    ['a meeting on site without place', { ...nowhere, form: 'FACE' as const }, ['content-advised']],
    ['a meeting by video without link', { ...nowhere, form: 'VIDEOCONF' as const }, ['content-advised']],
    ['a cancelled one without either', { ...nowhere, cancelled: true }, []],
    ['a meeting on site', { ...nowhere, form: 'FACE' as const, place: 'Rum 3' }, []],
    ['a meeting by telephone', { ...nowhere, form: 'PHONE' as const, link: 'tel:+46700000012' }, []],
  ])('and where it is: %s', (_what, message, codes) => {
    const { issues } = readChanged(message, () => undefined)
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual(codes)
  })
})

describe('who is called', () => {
  test('may be a service with HSA-id, or the unit that provides it', () => {
    const { message, unread } = after(({ the, add }) => {
      const own = {
        resourceType: 'HealthcareService',
        name: 'Rehab',
        identifier: [{ system: hsaSystem, value: units.ward }],
      }
      const provided = {
        resourceType: 'HealthcareService',
        providedBy: { identifier: { system: hsaSystem, value: units.hospital }, display: 'Provsjukhuset' },
      }
      the('Appointment').participant.push(
        { actor: add(own), status: 'needs-action' },
        { actor: add(provided), status: 'needs-action' },
      )
    })
    expect(message).toMatchObject({
      invited: [
        ...(sample.invited ?? []),
        { hsaId: units.ward, name: 'Rehab' },
        { hsaId: units.hospital, name: 'Provsjukhuset' },
      ],
    })
    expect(unread).toEqual([])
  })

  test('may be named by HSA-id alone', () => {
    const { message } = after(({ the }) =>
      the('Appointment').participant.push({
        actor: { identifier: { system: hsaSystem, value: units.ward }, display: 'Avdelning 11' },
        status: 'needs-action',
      }),
    )
    expect(message).toMatchObject({
      invited: [...(sample.invited ?? []), { hsaId: units.ward, name: 'Avdelning 11' }],
    })
  })

  test('and has answered, is optional, or is nobody we know, is told as unread', () => {
    const { unread } = after(({ the, add }) => {
      const [patient, unit] = the('Appointment').participant
      Object.assign(patient ?? {}, { required: 'optional' })
      Object.assign(unit ?? {}, { status: 'accepted', required: 'required' })
      the('Appointment').participant.push({
        actor: add({ resourceType: 'Device', deviceName: [{ name: 'Skärm', type: 'user-friendly-name' }] }),
        status: 'needs-action',
      })
    })
    expect(unread).toEqual([
      `${appointment}.participant[0].required`,
      `${appointment}.participant[1].status`,
      `${appointment}.participant[1].required`,
      `${appointment}.participant[5]`,
      'Bundle.entry[11].resource',
    ])
  })

  test('names the person in a role as unread', () => {
    const { message, unread } = after(
      ({ the }) => (the('PractitionerRole').practitioner = { display: 'Någon' }),
    )
    expect(message).toMatchObject({ invited: sample.invited })
    expect(unread).toEqual(['Bundle.entry[6].resource.practitioner'])
  })

  test.each([
    ['required', true],
    ['information-only', false],
    [undefined, undefined],
  ] as const)('includes the patient when the participant is %s: %s', (required, patientInvited) => {
    const { message } = after(({ the }) => {
      const [patient] = the('Appointment').participant
      if (required === undefined) delete patient?.required
      else Object.assign(patient ?? {}, { required })
    })
    expect(message && 'patientInvited' in message ? message.patientInvited : undefined).toBe(patientInvited)
  })
})

describe('the request for a kvittens', () => {
  test('is the Task of the receiver where each unit called has its own', () => {
    const { message, unread } = after(({ the, to, add }) => {
      const task = JSON.parse(JSON.stringify(the('Task'))) as object
      const identifier = [{ value: 'den andra enhetens' }]
      the('MessageHeader').focus?.splice(1, 0, add({ ...task, identifier, owner: to('Patient') }))
    })
    expect(message).toMatchObject({ kvittens: sample.kvittens })
    expect(unread).toContain(`${header}.focus[1]`)
  })

  test('must be there', () => {
    expect(after(({ the }) => (the('Task').code = { text: 'Ring' })).issues).toEqual([
      `content-missing ${header}.focus`,
    ])
  })
})

describe('what may be told of a kallelse', () => {
  const everything: Audience = { recipientKind: 'halsoOchSjukvard', items: contentItems }
  const withheldFrom = (message: typeof sample, audience: Partial<Audience> = {}) => {
    const result = minimise(message, { ...everything, ...audience })
    return 'refused' in result ? 'refused' : result.withheld.map(({ path }) => path)
  }

  test('is everything, with consent, to those who judge and plan', () => {
    expect(withheldFrom(sample)).toEqual([])
    expect(withheldFrom(sample, { recipientKind: 'socialtjanst' })).toEqual([])
  })

  test('is time and place alone on the act, and to a performer', () => {
    const kept = ['invited', 'relatives', 'comment']
    expect(withheldFrom({ ...sample, legalBasis: 'lagen' })).toEqual(['patient.phone', ...kept])
    expect(withheldFrom(sample, { recipientKind: 'utforare' })).toEqual(kept)
  })

  test('is nothing of where a protected patient is, on paper', () => {
    const items = contentItems.filter((item) => !['address', 'phone', 'relative', 'ward'].includes(item))
    const withheld = withheldFrom({ ...sample, patient: protectedPatient }, { items })
    for (const path of ['place', 'invited', 'relatives']) expect(withheld).toContain(path)
  })

  test('is nothing to the patient or a relative: they are written to by the caller', () => {
    for (const recipientKind of ['patient', 'narstaende'] as const)
      expect(withheldFrom(sample, { recipientKind })).toBe('refused')
  })
})

describe('the page of a kallelse', () => {
  const pageOf = (message: typeof sample) => mappingOf(message).page(message)

  test('says that it is moved, or cancelled', () => {
    const { movedFrom: _movedFrom, ...first } = sample
    expect(pageOf(first).request).toContain('Ni kallas')
    expect(pageOf(sample).request).toContain('ny tid')
    expect(pageOf({ ...sample, cancelled: true })).toMatchObject({
      title: 'Inställt möte om samordnad individuell plan (SIP)',
      request: 'Mötet nedan är inställt. Kvittera att ni har läst meddelandet.',
    })
  })

  test('names each who is called in a row of its own', () => {
    const rows = pageOf(sample).sections.flatMap(({ rows }) => rows)
    expect(rows).toContainEqual({
      label: 'Kallad enhet',
      value: 'Provstads hemsjukvård (SE2120000142-KHSV1), distriktssköterska',
    })
    expect(rows).toContainEqual({ label: 'Kallad närstående', value: 'Elvan Provsson (dotter)' })
    expect(rows).toContainEqual({ label: 'Tid', value: '2026-11-16 kl. 13.00 – 2026-11-16 kl. 14.00' })
  })
})
