import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { fastVardkontakt as page } from '../../../src/mappings/fast-vardkontakt/index.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { units } from '../../helpers/messages.js'
import { fastVardkontakt } from '../../helpers/samples/fast-vardkontakt.js'

const team = 'Bundle.entry[4].resource'
const role = 'Bundle.entry[5].resource'

const after = (change: Change) => readChanged(fastVardkontakt, change)

describe('a fast vårdkontakt', () => {
  test('must be a person with a name (LUS 2:5)', () => {
    expect(after(({ the }) => delete the('Practitioner').name).issues).toEqual([
      `content-missing ${team}.participant[0].member`,
    ])
    expect(after(() => undefined).message).toMatchObject({ person: { name: 'Vera Vårdsson' } })
  })

  test('must be in the team at all', () => {
    expect(after(({ the }) => delete the('CareTeam').participant).issues).toEqual([
      `content-missing ${team}.participant`,
    ])
  })

  test.each(['proposed', 'suspended', 'inactive', 'entered-in-error'] as const)(
    'is none in a team that is %s',
    (status) => {
      expect(after(({ the }) => (the('CareTeam').status = status)).issues).toEqual([
        `code-unknown ${team}.status`,
      ])
    },
  )

  test('may be in a team without status', () => {
    expect(after(({ the }) => delete the('CareTeam').status).issues).toEqual([])
  })

  test('is the participant in that role, whoever else takes part', () => {
    const { message, unread } = after(({ the, to }) =>
      the('CareTeam').participant?.unshift({ role: [{ text: 'patient' }], member: to('Patient') }),
    )
    expect(message).toMatchObject({ person: fastVardkontakt.person })
    expect(unread).toEqual([`${team}.participant[0]`])
  })

  test('may be the participant of whom no role is said, but none in another role', () => {
    expect(after(({ the }) => delete the('CareTeam').participant?.[0]?.role).issues).toEqual([])
    const other = after(({ the }) =>
      Object.assign(the('CareTeam').participant?.[0] ?? {}, { role: [{ text: 'anhörig' }] }),
    )
    expect(other.issues).toEqual([`content-missing ${team}.participant`])
  })

  test('may be named by the reference alone, with advice on title and telephone', () => {
    const { message, issues } = after(({ the }) =>
      Object.assign(the('CareTeam').participant?.[0] ?? {}, { member: { display: 'Vera Vårdsson' } }),
    )
    expect(message).toMatchObject({ person: { name: 'Vera Vårdsson' } })
    expect(issues).toEqual([
      `content-advised ${team}.participant[0].member.code`,
      `content-advised ${team}.participant[0].member.telecom`,
    ])
  })

  test('may be a Practitioner on behalf of the sender', () => {
    const { message, unread, issues } = after(({ the, to, bundle }) => {
      bundle.entry =
        bundle.entry?.filter(({ resource }) => resource?.resourceType !== 'PractitionerRole') ?? []
      Object.assign(the('CareTeam').participant?.[0] ?? {}, {
        member: to('Practitioner'),
        onBehalfOf: the('MessageHeader').sender,
      })
      the('Practitioner').telecom = [{ system: 'phone', value: '+46700000025' }]
      bundle.entry = bundle.entry.filter(({ resource }) => !/hemsjukvård/.test(JSON.stringify(resource)))
    })
    expect(message).toMatchObject({ person: fastVardkontakt.person, phone: '+46700000025' })
    expect(unread).toEqual([])
    expect(issues).toEqual(['content-advised Bundle.entry[5].resource.code'])
  })

  test('is no unit', () => {
    const { issues } = after(({ the, to }) =>
      Object.assign(the('CareTeam').participant?.[0] ?? {}, { member: to('Organization') }),
    )
    expect(issues).toContain(`content-missing ${team}.participant[0].member`)
  })
})

describe('the routine of Region Stockholm', () => {
  test('wants a title', () => {
    expect(after(({ the }) => delete the('PractitionerRole').code).issues).toEqual([
      `content-advised ${role}.code`,
    ])
  })

  test('takes the title from the code where there are no words', () => {
    const coding = [{ system: 'http://snomed.info/sct', code: '224571005', display: 'sjuksköterska' }]
    const { message, unread } = after(({ the }) => (the('PractitionerRole').code = [{ coding }]))
    expect(message).toMatchObject({ title: 'sjuksköterska' })
    expect(unread).toEqual([`${role}.code[0].coding[0].system`, `${role}.code[0].coding[0].code`])
  })

  test('wants a direct telephone: a switchboard alone is worth advice', () => {
    expect(after(({ the }) => delete the('PractitionerRole').telecom).issues).toEqual([
      `content-advised ${role}.telecom`,
    ])
  })

  test('is not taken in by a switchboard given as direct telephone', () => {
    const { message, issues } = after(
      ({ the }) => (the('PractitionerRole').telecom = [{ system: 'phone', value: '+46800000020' }]),
    )
    expect(issues).toEqual([`content-advised ${role}.telecom`])
    expect(message).toMatchObject({ phone: '+46800000020', switchboard: '+46800000020' })
  })

  test('is content with both items', () => {
    expect(after(() => undefined).issues).toEqual([])
  })

  test('prefers the telephone at work', () => {
    const { message, unread } = after(({ the }) =>
      the('PractitionerRole').telecom?.unshift({ system: 'phone', use: 'mobile', value: '+46700000099' }),
    )
    expect(message).toMatchObject({ phone: '+46700000025' })
    expect(unread).toEqual([`${role}.telecom[0]`])
  })
})

describe('the unit of the fast vårdkontakt', () => {
  test('is the sender where the role says so, or says nothing', () => {
    const own = after(
      ({ the }) =>
        (the('PractitionerRole').organization = the('MessageHeader').sender as { reference: string }),
    )
    expect(own.message).not.toHaveProperty('unit')
    expect(after(({ the }) => delete the('PractitionerRole').organization).message).not.toHaveProperty('unit')
  })

  test('may be named by HSA-id alone', () => {
    const identifier = { system: 'urn:oid:1.2.752.29.4.19', value: 'se2321000016-hemsjv1' }
    const { message } = after(({ the }) => (the('PractitionerRole').organization = { identifier }))
    expect(message).toMatchObject({ unit: { hsaId: 'SE2321000016-HEMSJV1' } })
  })

  test('stands on the page with its name, else the sender does', () => {
    const rows = ({ unit: _unit, ...rest }: typeof fastVardkontakt, unit?: typeof fastVardkontakt.unit) =>
      page.page({ ...rest, ...(unit && { unit }) }).sections.flatMap((section) => section.rows)
    expect(rows(fastVardkontakt, { hsaId: units.homeHealth })).toContainEqual({
      label: 'Enhet',
      value: units.homeHealth,
    })
    expect(rows(fastVardkontakt)).toContainEqual({ label: 'Enhet', value: 'Provstads vårdcentral' })
  })
})

test('the stay may be the Encounter of the Bundle', () => {
  const { message, unread } = after(({ the, add }) => {
    const identifier = [{ system: 'urn:oid:1.2.752.97.1.1.998', value: 'vtf-78' }]
    the('CareTeam').encounter = add({
      resourceType: 'Encounter',
      identifier,
      status: 'in-progress',
      class: { code: 'IMP' },
    })
  })
  expect(message).toMatchObject({ stay: { value: 'vtf-78' } })
  expect(unread).toEqual(['Bundle.entry[9].resource.status', 'Bundle.entry[9].resource.class'])
})

describe('minimisation', () => {
  test('tells everybody concerned of the fast vårdkontakt on the act alone, but not the telephone of the patient', () => {
    for (const recipientKind of ['halsoOchSjukvard', 'socialtjanst', 'utforare'] as const)
      expect(minimise(fastVardkontakt, { recipientKind, items: contentItems })).toMatchObject({
        message: { person: fastVardkontakt.person, phone: fastVardkontakt.phone },
        withheld: [{ path: 'patient.phone', reason: 'legal-basis' }],
      })
  })

  test('tells the patient and relatives nothing', () => {
    for (const recipientKind of ['patient', 'narstaende'] as const)
      expect(minimise(fastVardkontakt, { recipientKind, items: contentItems })).toEqual({
        refused: 'content',
      })
  })
})
