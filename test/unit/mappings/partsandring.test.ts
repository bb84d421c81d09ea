import { describe, expect, test } from 'vitest'
import { contentItems } from '../../../src/domain/delivery.js'
import { readLus, writeLus } from '../../../src/mappings/lus-form.js'
import { minimise } from '../../../src/mappings/minimise.js'
import { partsandring as mapping } from '../../../src/mappings/partsandring/index.js'
import { partyChanges, type PartyChange } from '../../../src/mappings/partsandring/message.js'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { messageId, units } from '../../helpers/messages.js'
import { partsandring } from '../../helpers/samples/partsandring.js'

const header = 'Bundle.entry[0].resource'
const team = 'Bundle.entry[4].resource'

const { leaves, kvittens: _kvittens, ...few } = partsandring
const forwarded = messageId('2a000000-0000-4000-8000-0000000002aa')
const source = [{ role: 'source' as const, message: forwarded }]

const after = (change: Change) => readChanged(partsandring, change)

describe('the kind of change', () => {
  test.each(partyChanges)('%s is read as it was written, when the rest fits it', (change) => {
    const fitting = {
      tillagd: few,
      ersatt: partsandring,
      overlamnad: partsandring,
      vidaresand: { ...few, chain: source },
    }
    const message = { ...fitting[change], change }
    expect(readChanged(message, () => undefined)).toEqual({ message, unread: [], issues: [] })
  })

  test('must be said', () => {
    expect(after(({ the }) => delete the('MessageHeader').reason).issues).toEqual([
      `content-missing ${header}.reason`,
    ])
  })

  test('must be one of ours; codes of others may stand beside it', () => {
    const said = (code: string) =>
      after(({ the }) => {
        the('MessageHeader').reason?.coding?.unshift({ system: 'https://else.example', code: 'x' })
        Object.assign(the('MessageHeader').reason?.coding?.[1] ?? {}, { code })
      })
    expect(said('borttagen').issues).toEqual([`code-unknown ${header}.reason.coding[1].code`])
    expect(said('overlamnad').message).toMatchObject({ change: 'overlamnad' })
    expect(said('ersatt').unread).toEqual([`${header}.reason.coding[0]`])
  })
})

describe('the unit that comes', () => {
  test('must be there', () => {
    expect(after(({ the }) => the('CareTeam').participant?.shift()).issues).toEqual([
      `content-missing ${team}.participant`,
    ])
  })

  test('comes from a time, not from a day', () => {
    const from = (start: string) =>
      after(({ the }) => Object.assign(the('CareTeam').participant?.[0]?.period ?? {}, { start }))
    expect(from('2026-11-04').issues).toEqual([`time-without-zone ${team}.participant[0].period.start`])
    expect(from('2026-11-05T00:00:00+01:00').message).toMatchObject({ from: '2026-11-05T00:00:00+01:00' })
  })

  test('must have an HSA-id', () => {
    const { issues } = after(({ the }) =>
      Object.assign(the('CareTeam').participant?.[0] ?? {}, { member: { display: 'Provby vårdcentral' } }),
    )
    expect(issues).toEqual([`hsa-id-missing ${team}.participant[0].member`])
    expect(after(({ the }) => delete the('CareTeam').participant?.[0]?.member).issues).toEqual([
      `content-missing ${team}.participant[0].member`,
    ])
  })

  test('may be an Organization of the Bundle', () => {
    const { message } = after(({ the, to }) =>
      Object.assign(the('CareTeam').participant?.[0] ?? {}, { member: to('Organization') }),
    )
    expect(message).toMatchObject({ comes: partsandring.sender })
  })

  test('is the last to come among those who take part already', () => {
    const { message, unread } = after(({ the }) =>
      the('CareTeam').participant?.unshift(
        { member: { display: 'Provsjukhuset' }, period: { start: '2026-11-02' } },
        { member: { display: 'Patientens dotter' } },
      ),
    )
    expect(message).toMatchObject({ comes: partsandring.comes })
    expect(unread).toEqual([`${team}.participant[0]`, `${team}.participant[1]`])
  })
})

describe('the unit that leaves', () => {
  const changedTo = (change: PartyChange, message: object) =>
    readChanged({ ...few, chain: source, ...message, change }, () => undefined).issues

  test.each(['ersatt', 'overlamnad'] as const)('must be said when the change is %s', (change) => {
    expect(changedTo(change, {})).toEqual([`content-missing ${team}.participant`])
    expect(changedTo(change, { leaves })).toEqual([])
  })

  test('cannot be when a unit is only added', () => {
    expect(changedTo('tillagd', { leaves })).toEqual([`code-unknown ${header}.reason`])
    expect(changedTo('tillagd', {})).toEqual([])
  })

  test('may be when a message is forwarded', () => {
    expect(changedTo('vidaresand', { leaves })).toEqual([])
    expect(changedTo('vidaresand', {})).toEqual([])
  })

  test('leaves when the other comes: another time is told as unread', () => {
    const { unread } = after(({ the }) =>
      Object.assign(the('CareTeam').participant?.[1]?.period ?? {}, { end: '2026-11-05T00:00:00+01:00' }),
    )
    expect(unread).toEqual([`${team}.participant[1].period`])
  })
})

describe('a message that was forwarded', () => {
  test('must be named by the chain', () => {
    expect(readChanged({ ...few, change: 'vidaresand' }, () => undefined).issues).toEqual([
      `content-missing ${header}.focus`,
    ])
  })

  test('is what the partsändring is about, and no other message is', () => {
    expect(mapping.about?.({ ...few, change: 'vidaresand', chain: source })).toBe(forwarded)
    expect(mapping.about?.({ ...partsandring, chain: source })).toBeUndefined()
  })

  test('stands on the page', () => {
    const { sections } = mapping.page({ ...few, change: 'vidaresand', chain: source })
    expect(sections[1]?.rows).toContainEqual({ label: 'Vidaresänt meddelande', value: forwarded })
  })
})

describe('the lus form', () => {
  const isRead = (message: object) => readLus(JSON.parse(writeLus({ ...few, ...message }))).ok

  test.each([
    ['a unit added', { change: 'tillagd' }, true],
    ['a unit added while another leaves', { change: 'tillagd', leaves }, false],
    ['a unit replaced', { change: 'ersatt', leaves }, true],
    ['a unit replaced, but none that leaves', { change: 'ersatt' }, false],
    ['a handover to nobody from nobody', { change: 'overlamnad' }, false],
    ['a forwarded message', { change: 'vidaresand', chain: source }, true],
    ['a forwarded message that is not named', { change: 'vidaresand' }, false],
    ['a change that there is none of', { change: 'borttagen' }, false],
  ])('of %s', (_what, message, ok) => {
    expect(isRead(message)).toBe(ok)
  })
})

test('the kvittens is asked for on the page only where it is asked for', () => {
  expect(mapping.page(partsandring).request).toContain('Kvittera')
  expect(mapping.page({ ...few, leaves: partsandring.sender }).request).not.toContain('Kvittera')
})

test('a Task for something else is no request for a kvittens', () => {
  const { message, unread } = after(({ the }) => (the('Task').code = { text: 'Ring' }))
  expect(message).not.toHaveProperty('kvittens')
  expect(unread).toEqual([
    `${header}.focus[1]`,
    'Bundle.entry[5].resource',
    'Bundle.entry[6].resource.target[1]',
  ])
})

test('everybody concerned is told which units come and leave on the act alone, the patient nothing', () => {
  for (const recipientKind of ['halsoOchSjukvard', 'socialtjanst', 'utforare'] as const)
    expect(minimise(partsandring, { recipientKind, items: contentItems })).toMatchObject({
      message: { comes: { hsaId: units.newVardcentral }, leaves: { hsaId: units.vardcentral } },
      withheld: [{ path: 'patient.phone', reason: 'legal-basis' }],
    })
  expect(minimise(partsandring, { recipientKind: 'patient', items: contentItems })).toEqual({
    refused: 'content',
  })
})
