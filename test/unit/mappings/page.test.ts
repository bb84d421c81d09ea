import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageTypes } from '../../../src/domain/message-type.js'
import type { Patient } from '../../../src/domain/patient.js'
import type { Page } from '../../../src/mappings/shared/page.js'
import { mappingOf, type LusMessage } from '../../../src/mappings/registry.js'
import { anyMessage } from '../../helpers/generated/index.js'
import {
  identity,
  inskrivningsmeddelande,
  protectedPatient,
  reservePatient,
  utskrivningsklar,
} from '../../helpers/messages.js'
import { samples } from '../../helpers/samples/index.js'

const pageOf = (message: LusMessage): Page => mappingOf(message).page(message)
const rowsOf = (message: LusMessage) =>
  new Map(pageOf(message).sections.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value])))

describe('a page', () => {
  test('exists for every message type, with a title of its own', () => {
    expect(new Set(samples.map((message) => pageOf(message).title)).size).toBe(messageTypes.length)
  })

  test('says who it is about, and nothing empty, for any message', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { title, request, sections } = pageOf(message)
        const values = sections.flatMap(({ rows }) => rows.map(({ value }) => value))
        expect(values).toContain(message.patient.identity.value)
        expect(
          [title, request, ...sections.map(({ heading }) => heading), ...values].every(
            (text) => text.trim() !== '',
          ),
        ).toBe(true)
        expect(values.join()).not.toMatch(/undefined|\[object/)
      }),
      { seed: 2017_612, numRuns: 300 },
    )
  })

  test('tells protection first', () => {
    const [patient] = pageOf({ ...inskrivningsmeddelande, patient: protectedPatient }).sections
    expect(patient?.rows[0]).toEqual({ label: 'Skyddade personuppgifter', value: 'Sekretessmarkering' })
  })

  test('says of a reserve number that there is no personnummer', () => {
    expect(
      rowsOf({ ...inskrivningsmeddelande, patient: reservePatient }).get(
        'Reservnummer (saknar personnummer)',
      ),
    ).toBe('991981000010')
  })

  test('says whose number a reserve number is, because regions number alike; a personnummer needs no such word', () => {
    const issuer = (patient: Patient) => rowsOf({ ...inskrivningsmeddelande, patient }).get('Utfärdat av')
    const numbered = (system: string, value: string) =>
      issuer({ ...reservePatient, identity: identity(system, value) })
    expect(issuer(reservePatient)).toBe('Region Stockholm')
    expect(numbered('urn:oid:1.2.752.113.11.0.2.1.1.1', '19810829M071')).toBe('Västra Götalandsregionen')
    expect(numbered('http://electronichealth.se/identifier/LMA-nummer', '12345678')).toBe(
      'Migrationsverket (LMA-nummer)',
    )
    expect(rowsOf(inskrivningsmeddelande).has('Utfärdat av')).toBe(false)
  })

  test('writes times as they are in Sweden', () => {
    const rows = rowsOf(inskrivningsmeddelande)
    expect(rows.get('Inskriven')).toBe('2026-11-02 kl. 08.30')
    expect(rows.get('Beräknad utskrivning')).toBe('2026-11-09 kl. 12.00')
  })

  test('leaves out what was not said, and what was withheld', () => {
    const { ward: _ward, reason: _reason, ...rest } = inskrivningsmeddelande
    expect([...rowsOf(rest).keys()]).not.toContain('Vårdavdelning')
    expect([...rowsOf(inskrivningsmeddelande).keys()]).toContain('Vårdavdelning')
    expect([...rowsOf(utskrivningsklar).keys()]).toContain('Pascal aktiverad')
    expect([...rowsOf({ ...utskrivningsklar, checklist: {} }).keys()]).not.toContain('Pascal aktiverad')
  })
})
