import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMessageType } from '../../../src/domain/message-type.js'
import type { Protection } from '../../../src/domain/protection.js'
import type { Trygghetskvitto } from '../../../src/mappings/trygghetskvitto/content.js'
import { page } from '../../../src/mappings/trygghetskvitto/page.js'
import { patient, text, timestamp } from '../../helpers/arbitraries.js'
import { protectedPatient, time, tolvan } from '../../helpers/messages.js'

const content: Trygghetskvitto = {
  patient: tolvan,
  hospital: 'Provsjukhuset',
  ward: 'Avdelning 11',
  dischargedAt: time('2026-11-09T12:00:00+01:00'),
  summary: 'Du har vårdats efter ett fall och opererats i höften.',
  planned: ['Hemsjukvård två gånger i veckan', 'Hemtjänst varje dag'],
  fastVardkontakt: {
    name: 'Siv Provsson',
    title: 'Distriktssköterska',
    unit: 'Provstads vårdcentral',
    phone: '08-000 00 11',
  },
  sip: { start: time('2026-11-12T10:00:00+01:00'), place: 'Hemma hos dig' },
  plans: ['Rehabiliteringsplan'],
}

const rowsOf = (of: Trygghetskvitto) => page(of).sections.flatMap(({ rows }) => rows)
const valuesOf = (of: Trygghetskvitto) => rowsOf(of).map(({ value }) => value)

describe('a trygghetskvitto', () => {
  test('tells what patientlag 3:2 b asks for: summary, planned services, contact, time for SIP, plans', () => {
    expect(valuesOf(content)).toEqual(
      expect.arrayContaining([
        content.summary,
        ...content.planned,
        'Siv Provsson',
        'Distriktssköterska',
        'Provstads vårdcentral',
        '08-000 00 11',
        '2026-11-12 kl. 10.00',
        'Hemma hos dig',
        'Rehabiliteringsplan',
      ]),
    )
  })

  test('names the patient, the hospital and the ward, and what the record system must add', () => {
    expect(valuesOf(content)).toEqual(
      expect.arrayContaining([
        'Tolvan Tolvansson',
        '191212121212',
        'Provgatan 12, 123 45 PROVSTAD',
        '+46700000012',
        'Provsjukhuset',
        'Avdelning 11',
        '2026-11-09 kl. 12.00',
        'Läkemedelslista och läkemedelsberättelse',
      ]),
    )
  })

  test('says so when no contact is named and no time set', () => {
    const { fastVardkontakt: _, sip: __, ...rest } = content
    expect(valuesOf(rest)).toEqual(expect.arrayContaining(['Ännu inte utsedd', 'Ännu inte bestämd']))
    expect(valuesOf(content).filter((value) => value.startsWith('Ännu'))).toEqual([])
  })

  test('is paper, and no message', () => {
    expect(isMessageType('trygghetskvitto')).toBe(false)
  })

  test('shows nothing empty, whoever it is for', () => {
    const parts = fc.record({ patient, summary: text, plans: fc.array(text), dischargedAt: timestamp })
    fc.assert(
      fc.property(parts, (some) => {
        const values = valuesOf({ ...content, ...some })
        expect(values).toContain(some.patient.identity.value)
        expect(values.every((value) => value.trim() !== '')).toBe(true)
        expect(values.join()).not.toMatch(/undefined|\[object/)
      }),
      { seed: 2017_612, numRuns: 200 },
    )
  })
})

describe('the trygghetskvitto of a protected patient', () => {
  const cases: readonly [string, Protection][] = [
    ['sekretessmarkering', { status: 'known', labels: ['sekretessmarkering'] }],
    ['skyddad folkbokföring', { status: 'known', labels: ['sekretessmarkering', 'skyddadFolkbokforing'] }],
    ['protection that nobody has looked up', { status: 'unknown' }],
  ]

  test.each(cases)('with %s names no address, telephone, ward, unit or place', (_what, protection) => {
    const text = JSON.stringify(page({ ...content, patient: { ...tolvan, protection } }))
    for (const hidden of [
      'Provgatan',
      'PROVSTAD',
      '0700000012',
      '700000012',
      'Avdelning',
      'vårdcentral',
      'Hemma',
    ])
      expect(text).not.toContain(hidden)
    expect(text).toContain('191212121212')
  })

  test('still says whom to call and when the SIP is', () => {
    const values = valuesOf({ ...content, patient: protectedPatient })
    expect(values).toEqual(
      expect.arrayContaining(['Sekretessmarkering', 'Siv Provsson', '08-000 00 11', '2026-11-12 kl. 10.00']),
    )
    expect(values.join()).not.toContain('Box 2820')
  })
})
