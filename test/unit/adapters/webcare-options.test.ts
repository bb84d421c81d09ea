import { describe, expect, it } from 'vitest'
import {
  webcare,
  webcareKind,
  webcareOptionFaults,
  webcareOptionsSchema,
  type WebcareOptions,
} from '../../../src/adapters/webcare/index.js'
import { shapeFaults } from '../../../src/cli/config/shape.js'

const https = { mode: 'https', url: 'https://webcare.example/lus', token: 'abc' }
const filedrop = {
  mode: 'filedrop',
  outFolder: '/var/lib/lus/ut',
  outReceiptFolder: '/var/lib/lus/ut-kvitton',
}

describe('options', () => {
  it.each([
    https,
    filedrop,
    { ...https, deduplicates: true, tls: { ca: '-----BEGIN CERTIFICATE-----' }, limits: { depth: 9 } },
    { ...filedrop, inFolder: '/in', receiptFolder: '/kvitton', pollSeconds: 5, receiptWithinHours: 4 },
    { ...https, names: { events: { inskrivningsmeddelande: 'Ny inskrivning förkortat ärende' } } },
    {
      ...https,
      names: { elements: { arende: 'ärende' }, codes: { yes: 'J' }, attributes: { system: 'källa' } },
    },
    { ...https, url: 'https://webcare.example:8443/lus?v=1' },
    { ...https, url: 'http://127.0.0.1:8080/x' },
    { ...https, url: 'http://localhost' },
    { ...https, url: 'http://[::1]:80/' },
  ])('are accepted: %j', (options) => {
    expect(webcareOptionFaults(options)).toEqual([])
  })

  it.each([
    ['http://webcare.example/'],
    ['http://localhost.evil.example/'],
    ['http://127.0.0.1@evil.example/'],
    ['http://localhost:80@evil.example/'],
    ['https://user:secret@webcare.example/'],
    ['https://webcare.example/#x'],
    ['ftp://webcare.example/'],
    ['webcare.example'],
    [''],
  ])('with the address "%s" are refused without quoting it', (url) => {
    expect(webcareOptionFaults({ ...https, url })).toEqual([
      '/url: must be an https address without user and fragment (plain http only to this machine)',
    ])
  })

  it('tell all their faults at once, and no value', () => {
    const faults = webcareOptionFaults({
      mode: 'https',
      token: 'sec ret',
      outFolder: 'secret',
      inFolder: '/in',
      pollSeconds: 0,
      tls: { ca: 'secret' },
      names: { elements: { arende: '1secret' } },
      secret: 1,
    })
    expect(faults.map((fault) => fault.split(':')[0] ?? '').toSorted()).toEqual([
      '/',
      '/',
      '/',
      '/names/elements/arende',
      '/outFolder',
      '/pollSeconds',
      '/tls/ca',
      '/token',
    ])
    expect(faults.join()).not.toMatch(/sec ?ret/)
  })

  it.each([
    ['mode', {}],
    ['url', { mode: 'https', token: 'x' }],
    ['token', { mode: 'https', url: 'https://webcare.example/' }],
    ['outFolder', { mode: 'filedrop', outReceiptFolder: '/x' }],
    ['outReceiptFolder', { mode: 'filedrop', outFolder: '/x' }],
    ['receiptFolder', { ...https, inFolder: '/x' }],
    ['inFolder', { ...https, receiptFolder: '/x' }],
  ])('need %s', (name, options) => {
    expect(webcareOptionFaults(options).join()).toMatch(new RegExp(`property '?${name}\\b`))
  })

  it.each([
    ['elements', { elements: { fornamn: 'efternamn' } }],
    ['attributes', { attributes: { version: 'system' } }],
    ['events', { events: { kvittens: 'Utskrivningsklar' } }],
    ['codes', { codes: { yes: 'nej' } }],
  ])('in which one name stands for two things are refused: %s', (table, names) => {
    expect(webcareOptionFaults({ ...https, names })).toEqual([
      `/names/${table}: With these, one name stands for two things, and what is written could not be read back.`,
    ])
    expect(webcareKind.faults?.({ ...https, names } as WebcareOptions)).toMatchObject([
      { path: ['names', table] },
    ])
  })

  it('that are faulty make no adapter', () => {
    expect(() => webcare({ mode: 'https', url: 'http://secret.example/', token: '' })).toThrow(
      /^webcare options: \/url: .*; \/token: must be the bearer token/,
    )
  })

  it('are checked by the configuration with the same schema, which says what is missing', () => {
    expect(shapeFaults(webcareOptionsSchema, https)).toEqual([])
    expect(JSON.stringify(shapeFaults(webcareOptionsSchema, { mode: 'https', token: 'x' }))).toContain(
      'an https address without user and fragment',
    )
  })
})
