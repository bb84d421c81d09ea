import { describe, expect, test } from 'vitest'
import { fromFhir } from '../../../src/mappings/from-fhir.js'
import { toFhir } from '../../../src/mappings/to-fhir.js'
import { indexEntries } from '../../../src/profiles/messaging/references.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { inskrivningsmeddelande, kvittens, utskrivningsklar } from '../../helpers/messages.js'

const header = 'Bundle.entry[0].resource'
const encounter = 'Bundle.entry[4].resource'
const task = 'Bundle.entry[5].resource'
const hsaSystem = 'urn:oid:1.2.752.29.4.19'

const after = (change: Change) => readChanged(inskrivningsmeddelande, change)

describe('the envelope', () => {
  test('must name an event of ours, in our system', () => {
    expect(
      after(({ the }) => (the('MessageHeader').eventCoding = { system: 'x', code: 'kvittens' })).issues,
    ).toEqual([`event-unknown ${header}.event`])
  })

  test('may show the event by its own name, and no other', () => {
    const shown = (display: string) =>
      after(({ the }) => Object.assign(the('MessageHeader').eventCoding ?? {}, { display }))
    expect(shown('inskrivningsmeddelande').unread).toEqual([])
    expect(shown('Kom hem nu').unread).toEqual([`${header}.eventCoding.display`])
  })

  test('may claim a definition, name its software and wish for a response without a warning', () => {
    const { unread } = after(({ the }) => {
      const it = the('MessageHeader')
      it.definition = 'https://lus-gateway.example/fhir/MessageDefinition/inskrivningsmeddelande'
      it.source = { ...it.source, endpoint: 'https://a.example', software: 'Provjournal', version: '7' }
      it.extension = [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/messageheader-response-request',
          valueCode: 'on-error',
        },
      ]
    })
    expect(unread).toEqual([])
  })

  test('with a contact for the source or another extension says so', () => {
    const { unread } = after(({ the }) => {
      const it = the('MessageHeader')
      Object.assign(it.source ?? {}, { contact: { system: 'phone', value: 'x' } })
      it.extension = [{ url: 'https://else.example', valueCode: 'x' }]
    })
    expect(unread).toEqual([`${header}.source.contact`, `${header}.extension[0]`])
  })

  test('names one receiver: two are a fault (R30)', () => {
    const { issues } = after(({ the, to }) =>
      the('MessageHeader').destination?.push({ endpoint: 'https://c.example', receiver: to('Organization') }),
    )
    expect(issues).toEqual([`several-receivers ${header}.destination`])
  })

  test('may have the receiver at any destination; another destination is told', () => {
    const { message, unread } = after(({ the }) =>
      the('MessageHeader').destination?.unshift({ endpoint: 'https://c.example' }),
    )
    expect(message?.receiver).toEqual(inskrivningsmeddelande.receiver)
    expect(unread).toEqual([`${header}.destination[0]`])
  })

  test('may have a sender who acts in a role: the unit is what counts', () => {
    const { message, unread } = after(({ the, add }) => {
      const it = the('MessageHeader')
      const organization = it.sender as { reference: string }
      it.sender = add({ resourceType: 'PractitionerRole', organization, specialty: [{ text: 'x' }] })
    })
    expect(message?.sender).toEqual(inskrivningsmeddelande.sender)
    expect(unread).toEqual(['Bundle.entry[7].resource.specialty[0]'])
  })

  test('does not take a person for a unit', () => {
    const { issues } = after(({ the, add }) => {
      const identifier = [{ system: hsaSystem, value: 'SE2321000016-LAKARE1' }]
      the('MessageHeader').sender = add({ resourceType: 'Practitioner', identifier })
    })
    expect(issues).toEqual(['hsa-id-missing Bundle.entry[7].resource'])
  })

  test.each([
    ['the sender', 'Bundle.entry[2].resource', 0],
    ['the receiver', 'Bundle.entry[3].resource', 1],
  ])('leaves no doubt which unit is meant as %s', (_what, path, place) => {
    const withAnother = (another: object) =>
      after(({ bundle }) => {
        const [sender, receiver] = (bundle.entry ?? []).flatMap(({ resource }) =>
          resource?.resourceType === 'Organization' ? [resource] : [],
        )
        const unit = place === 0 ? sender : receiver
        unit?.identifier?.push({ system: hsaSystem, ...another })
      }).issues
    expect(withAnother({ value: 'SE2321000016-VC1' })).toEqual([`hsa-id-several ${path}.identifier`])
    expect(withAnother({ use: 'temp', value: 'SE2321000016-VC1' })).toEqual([
      `hsa-id-several ${path}.identifier`,
    ])
    expect(withAnother({ use: 'old', value: 'SE2321000016-VC1' })).toEqual([])
  })

  test('may name a unit by the same HSA-id in several systems', () => {
    const { issues } = after(({ the }) => {
      const value = the('Organization').identifier?.[0]?.value?.toLowerCase() ?? ''
      the('Organization').identifier?.push({ system: 'urn:oid:1.2.752.129.2.1.4.1', value })
    })
    expect(issues).toEqual([])
  })

  test('does not follow a role that leads back to itself', () => {
    const { issues } = after(({ the, add }) => {
      const role = { resourceType: 'PractitionerRole', organization: { reference: '' } }
      the('MessageHeader').sender = add(role)
      the('PractitionerRole').organization = the('MessageHeader').sender as { reference: string }
    })
    expect(issues).toEqual(['hsa-id-missing Bundle.entry[7].resource'])
  })

  test('may name units by HSA-id alone', () => {
    const { message, unread } = after(({ the }) => {
      const unit = {
        identifier: { system: hsaSystem, value: 'se2321000016-vc1' },
        display: 'Provstads vårdcentral',
      }
      the('MessageHeader').sender = unit
      for (const one of [
        the('MessageHeader').responsible,
        the('Encounter').serviceProvider,
        the('Task').requester,
      ])
        Object.assign(one ?? {}, unit, { reference: undefined })
      Object.assign(the('Provenance').agent[0]?.who ?? {}, unit, { reference: undefined })
    })
    expect(message?.sender).toEqual({ hsaId: 'SE2321000016-VC1', name: 'Provstads vårdcentral' })
    expect(unread).toEqual(['Bundle.entry[2].resource'])
  })

  test('takes the case from Encounter and Task, and warns when they differ', () => {
    const { message, issues, unread } = after(
      ({ the }) => (the('Task').groupIdentifier = { system: 'urn:oid:1.2', value: 'x' }),
    )
    expect(message?.arende).toEqual(inskrivningsmeddelande.arende)
    expect(issues).toEqual([`arende-differs ${task}.groupIdentifier`])
    expect(unread).toEqual([`${task}.groupIdentifier`])
    expect(after(({ the }) => delete the('Task').groupIdentifier).issues).toEqual([])
  })

  test('gathers the chain from every Provenance, and names what is no link', () => {
    const what = (id: string) => ({ identifier: { system: 'urn:ietf:rfc:3986', value: id } })
    const { message, unread } = after(({ add, to, the }) => {
      add({
        resourceType: 'Provenance',
        target: [to('Encounter'), to('Organization')],
        recorded: inskrivningsmeddelande.sentAt,
        agent: [{ who: the('MessageHeader').sender }],
        entity: [
          { role: 'source', what: what('urn:uuid:11111111-1111-4111-8111-000000000001') },
          { role: 'quotation', what: what('urn:uuid:11111111-1111-4111-8111-000000000002') },
          { role: 'removal', what: { reference: 'MessageHeader/x' } },
        ],
      })
    })
    expect(message?.chain).toEqual([{ role: 'source', message: '11111111-1111-4111-8111-000000000001' }])
    const added = 'Bundle.entry[7].resource'
    expect(unread).toEqual([`${added}.target[1]`, `${added}.entity[1]`, `${added}.entity[2]`])
  })

  test('says who made this copy of it, first hand first; an assembler without HSA-id is named as unread', () => {
    const assembler = {
      system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
      code: 'assembler',
    }
    const by = (who: object) => ({ type: { coding: [{ ...assembler }] }, who })
    const unit = (value: string) => ({ identifier: { system: hsaSystem, value } })
    const { message, unread } = after(({ the }) => {
      the('Provenance').agent.push(
        by({ ...unit('SE2321000016-GATEWAY1'), display: 'Förmedlaren' }),
        by({ display: 'a program' }),
        by(unit('SE2120000142-GATEWAY2')),
      )
    })
    expect(message?.assemblers).toEqual([
      { hsaId: 'SE2321000016-GATEWAY1', name: 'Förmedlaren' },
      { hsaId: 'SE2120000142-GATEWAY2' },
    ])
    expect(unread).toEqual(['Bundle.entry[6].resource.agent[2]'])
    expect(after(() => undefined).message).not.toHaveProperty('assemblers')
  })

  test('may come with its index', () => {
    const bundle = toFhir(kvittens, {
      source: { endpoint: 'https://a.example' },
      destination: { endpoint: 'https://b.example' },
    })
    expect(fromFhir(bundle, { labelsComplete: true, index: indexEntries(bundle) })).toEqual(
      fromFhir(bundle, { labelsComplete: true }),
    )
  })
})

describe('the stay', () => {
  test.each([
    'planned',
    'arrived',
    'triaged',
    'finished',
    'cancelled',
    'entered-in-error',
    'unknown',
  ] as const)('cannot be one that is %s', (status) => {
    expect(after(({ the }) => (the('Encounter').status = status)).issues).toEqual([
      `code-unknown ${encounter}.status`,
    ])
  })

  const ofClass = (message: Parameters<typeof readChanged>[0], change: object) =>
    readChanged(message, ({ the }) => Object.assign(the('Encounter').class, change))

  test.each(['AMB', 'EMER', 'HH', 'VR', 'FLD', 'OBSENC', 'PRENC', 'SS'])(
    'cannot be one of class %s: the act is about slutenvård (LUS 2:1)',
    (code) => {
      for (const message of [inskrivningsmeddelande, utskrivningsklar])
        expect(ofClass(message, { code, display: undefined }).issues).toEqual([
          `code-unknown ${encounter}.class`,
        ])
    },
  )

  test('may be acute or not, which is told', () => {
    for (const code of ['ACUTE', 'NONAC']) {
      const { message, issues, unread } = ofClass(inskrivningsmeddelande, { code, display: undefined })
      expect([message?.type, issues, unread]).toEqual([
        'inskrivningsmeddelande',
        [],
        [`${encounter}.class.code`],
      ])
    }
    expect(ofClass(inskrivningsmeddelande, { system: undefined }).issues).toEqual([])
  })

  test('cannot be of a class of another system, whatever its code', () => {
    expect(ofClass(inskrivningsmeddelande, { system: 'https://ehr.example/class' }).issues).toEqual([
      `code-unknown ${encounter}.class`,
    ])
  })

  test('may be in another state, which is told', () => {
    const { unread } = after(({ the }) => (the('Encounter').status = 'onleave'))
    expect(unread).toEqual([`${encounter}.status`])
  })

  test.each([
    ['before the admission', '2026-11-01T00:00:00+01:00', [`time-order ${encounter}.extension[0]`]],
    ['after it', '2026-11-03T00:00:00+01:00', []],
  ])('with a discharge expected %s', (_what, valueDateTime, issues) => {
    const changed = after(({ the }) =>
      Object.assign(the('Encounter').extension?.[0] ?? {}, { valueDateTime }),
    )
    expect(changed.issues).toEqual(issues)
  })

  test.each(['2016-12-31T23:59:60Z', '0001-01-01T00:00:00Z', '1899-12-31T23:59:59Z', '2200-01-01T00:00:00Z'])(
    '%s is told to be beyond the clock, not to lack a zone',
    (start) => {
      expect(after(({ the }) => (the('Encounter').period = { start })).issues).toContain(
        `time-beyond-clock ${encounter}.period.start`,
      )
    },
  )

  test('without time of day is one fault, not two', () => {
    expect(after(({ the }) => (the('Encounter').period = { start: '2026-11-02' })).issues).toEqual([
      `time-without-zone ${encounter}.period.start`,
    ])
    expect(after(({ the }) => delete the('Encounter').period).issues).toEqual([
      `content-missing ${encounter}.period`,
    ])
  })

  test('on a ward without HSA-id is accepted, and the ward told as unread', () => {
    const { message, unread, issues } = after(
      ({ the }) => (the('Encounter').location = [{ location: { display: 'Avdelning 11' } }]),
    )
    expect(message).toBeDefined()
    expect([issues, unread]).toEqual([[], [`${encounter}.location[0]`]])
  })

  test('on a ward that is a Location in the Bundle', () => {
    const identifier = [{ system: hsaSystem, value: 'SE2321000016-AVD11' }]
    const { message, unread } = after(({ the, add }) => {
      const ward = {
        resourceType: 'Location',
        identifier,
        name: 'Avdelning 11',
        position: { longitude: 1, latitude: 2 },
      }
      the('Encounter').location = [{ location: add(ward), status: 'active' }]
    })
    expect(message).toMatchObject({ ward: { hsaId: 'SE2321000016-AVD11', name: 'Avdelning 11' } })
    expect(unread).toEqual([`${encounter}.location[0].status`, 'Bundle.entry[7].resource.position'])
  })

  test('shown by a name is read when the resource has that name', () => {
    const shown = (display: string) =>
      after(({ the }) => Object.assign(the('Encounter').subject ?? {}, { display, type: 'Patient' }))
    expect(shown('Tolvan Tolvansson').unread).toEqual([])
    expect(shown('Tolvan, höftfraktur').unread).toEqual([`${encounter}.subject.display`])
  })

  test('with an extension on a value names it without underscore', () => {
    const { unread } = after(({ the }) =>
      Object.assign(the('Encounter'), {
        _status: { id: 's', extension: [{ url: 'https://else.example', valueString: 'x' }] },
      }),
    )
    expect(unread).toEqual([`${encounter}.status.extension[0]`])
  })
})

describe('the request for a kvittens', () => {
  test('is the Task with that code among several', () => {
    const { message, unread } = after(({ the, to, bundle }) => {
      const other = {
        resourceType: 'Task' as const,
        id: 'x',
        status: 'requested' as const,
        intent: 'order' as const,
        code: { text: 'Ring' },
      }
      bundle.entry?.splice(5, 0, {
        fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000000',
        resource: other,
      })
      the('MessageHeader').focus?.splice(1, 0, to('Task'))
    })
    expect(message).toMatchObject({ kvittens: inskrivningsmeddelande.kvittens })
    expect(unread).toEqual([`${header}.focus[1]`, 'Bundle.entry[5].resource'])
  })

  test('may be a Task that does not say what it is for, but none for something else', () => {
    expect(after(({ the }) => delete the('Task').code).issues).toEqual([])
    expect(after(({ the }) => (the('Task').code = { text: 'Ring' })).issues).toEqual([
      `content-missing ${header}.focus`,
    ])
  })

  test('that is over is a fault', () => {
    expect(after(({ the }) => (the('Task').status = 'cancelled')).issues).toEqual([
      `code-unknown ${task}.status`,
    ])
  })

  test('names what differs from the envelope', () => {
    const { unread } = after(({ the, to }) => {
      const it = the('Task')
      it.focus = to('Patient')
      it.requester = to('Patient')
      it.owner = to('Provenance')
      it.authoredOn = '2026-11-01T10:15:00+01:00'
      it.priority = 'stat'
    })
    const elements = ['focus', 'authoredOn', 'requester', 'owner', 'priority']
    expect(unread).toEqual(elements.map((element) => `${task}.${element}`))
  })
})

describe('utskrivningsklar', () => {
  const ready = (change: Change) => readChanged(utskrivningsklar, change)

  test('is decided by the attending doctor, whoever else takes part', () => {
    const { message, unread } = ready(({ the, add }) =>
      the('Encounter').participant?.unshift({
        type: [
          { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'ADM' }] },
        ],
        individual: add({ resourceType: 'Practitioner', name: [{ text: 'Någon annan' }] }),
      }),
    )
    expect(message).toMatchObject({ decidedBy: utskrivningsklar.decidedBy })
    expect(unread).toEqual([`${encounter}.participant[0]`, 'Bundle.entry[8].resource'])
  })

  test.each([
    ['a doctor contained in the Encounter', { reference: '#doctor' }, 'Doktor Prov Provsson'],
    ['a doctor only named', { display: 'Doktor Annan' }, 'Doktor Annan'],
  ])('may be decided by %s', (_what, individual, name) => {
    const { message } = ready(({ the }) => {
      const doctor = {
        resourceType: 'Practitioner' as const,
        id: 'doctor',
        name: [{ prefix: ['Doktor'], given: ['Prov'], family: 'Provsson' }],
      }
      the('Encounter').contained = [doctor]
      the('Encounter').participant = [{ individual }]
    })
    expect(message).toMatchObject({ decidedBy: { name } })
  })

  test('may be decided by a doctor in a role', () => {
    const { message, unread } = ready(({ the, to, add }) => {
      const role = {
        resourceType: 'PractitionerRole',
        practitioner: to('Practitioner'),
        specialty: [{ text: 'x' }],
      }
      the('Encounter').participant = [{ individual: add(role) }]
    })
    expect(message).toMatchObject({ decidedBy: utskrivningsklar.decidedBy })
    expect(unread).toEqual(['Bundle.entry[8].resource.specialty[0]'])
  })

  test('is not decided by an organisation or by the patient', () => {
    for (const type of ['Organization', 'Patient'] as const) {
      const { message } = ready(({ the, to }) => (the('Encounter').participant = [{ individual: to(type) }]))
      expect(message).not.toHaveProperty('decidedBy')
    }
  })
})

describe('a kvittens', () => {
  const acknowledged = (change: Change) => readChanged(kvittens, change)
  const at = 'Bundle.entry[4].resource'

  test.each(['received', 'accepted', 'requested', 'rejected'] as const)(
    'is none while the Task is %s',
    (status) => {
      expect(acknowledged(({ the }) => (the('Task').status = status)).issues).toEqual([
        `code-unknown ${at}.status`,
      ])
    },
  )

  test('must say which message, by its id', () => {
    const about = (valueUri: string) =>
      acknowledged(({ the }) => Object.assign(the('Task').input?.[0] ?? {}, { valueUri }))
    expect(about('https://a.example/MessageHeader/1').issues).toEqual([`content-missing ${at}.input`])
    expect(about('urn:lus-gateway:message:ejklfdsio8kla').message).toMatchObject({ about: 'ejklfdsio8kla' })
  })

  test('names the person behind the role as unread', () => {
    const { message, unread } = acknowledged(
      ({ the }) => (the('PractitionerRole').practitioner = { display: 'Någon' }),
    )
    expect(message).toMatchObject({ role: kvittens.role })
    expect(unread).toEqual(['Bundle.entry[5].resource.practitioner'])
  })

  test('is by no role when the author is a person', () => {
    const { message, unread } = acknowledged(
      ({ the, add }) =>
        (the('MessageHeader').author = add({ resourceType: 'Practitioner', name: [{ text: 'Någon' }] })),
    )
    expect(message).not.toHaveProperty('role')
    expect(unread).toEqual([`${header}.author`, 'Bundle.entry[5].resource', 'Bundle.entry[7].resource'])
  })
})
