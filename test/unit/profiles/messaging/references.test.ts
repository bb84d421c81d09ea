// R7, R8: which resource a literal reference names.
import type { Bundle, Patient, Resource } from '@medplum/fhirtypes'
import { describe, expect, it } from 'vitest'
import { indexEntries, resolve } from '../../../../src/profiles/messaging/references.js'

const urn = 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1c02'
const base = 'https://ehr.example/fhir'

const bundleOf = (...entries: [fullUrl: string | undefined, resource: Resource][]): Bundle => ({
  resourceType: 'Bundle',
  type: 'message',
  entry: entries.map(([fullUrl, resource]) => ({ ...(fullUrl === undefined ? {} : { fullUrl }), resource })),
})

const patient = (id: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  id,
  ...more,
})

const indexOf = (...entries: [fullUrl: string | undefined, resource: Resource][]) =>
  indexEntries(bundleOf(...entries))

describe('R7: absolute references', () => {
  const index = indexOf([urn, patient('a')], [`${base}/Patient/b`, patient('b')])

  it('finds the entry with exactly that fullUrl, from anywhere', () => {
    expect(resolve(index, urn, undefined)).toMatchObject({ kind: 'found', resource: { id: 'a' } })
    expect(resolve(index, `${base}/Patient/b`, urn)).toMatchObject({ kind: 'found', resource: { id: 'b' } })
  })

  it('does not forgive another case, a closing slash or another scheme', () => {
    expect(resolve(index, urn.toUpperCase(), undefined)).toEqual({ kind: 'absent', form: 'uri' })
    expect(resolve(index, `${base}/Patient/b/`, undefined)).toEqual({ kind: 'absent', form: 'http' })
    expect(resolve(index, 'http://ehr.example/fhir/Patient/b', undefined).kind).toBe('other-base')
  })

  it('tells a URN that is not there from an http address that may be elsewhere', () => {
    expect(resolve(index, 'urn:oid:1.2.3', undefined)).toEqual({ kind: 'absent', form: 'uri' })
    expect(resolve(index, `${base}/Patient/c`, undefined)).toEqual({ kind: 'absent', form: 'http' })
  })
})

describe('R7: relative references', () => {
  const index = indexOf(
    [`${base}/Encounter/e`, { resourceType: 'Encounter', id: 'e' } as Resource],
    [`${base}/Patient/b`, patient('b')],
    [urn, patient('a')],
    [undefined, patient('n')],
  )

  it('are read against the base of the entry that holds them', () => {
    expect(resolve(index, 'Patient/b', index.entries[0])).toMatchObject({
      kind: 'found',
      resource: { id: 'b' },
    })
    expect(resolve(index, 'Patient/b', `${base}/Encounter/e`).kind).toBe('found')
    expect(resolve(index, 'Patient/b', `${base}/Task/not-in-the-bundle`).kind).toBe('found')
  })

  it('mean nothing in an entry with a URN or without fullUrl', () => {
    expect(resolve(index, 'Patient/b', urn).kind).toBe('other-base')
    expect(resolve(index, 'Patient/b', index.entries[3]).kind).toBe('other-base')
    expect(resolve(index, 'Patient/z', undefined)).toEqual({ kind: 'absent', form: 'relative' })
  })

  it('match only as [type]/[id], though the addresses put together would match', () => {
    const deeper = indexOf(
      ['https://ehr.example/Patient/a', patient('a')],
      ['https://ehr.example/fhir/Patient/b', patient('b')],
    )
    expect(resolve(deeper, 'fhir/Patient/b', deeper.entries[0]).kind).toBe('absent')
    expect(resolve(deeper, '/Patient/a', deeper.entries[0]).kind).toBe('absent')
    expect(resolve(deeper, '', deeper.entries[0]).kind).toBe('absent')
  })

  it('are not read against a fullUrl that is no RESTful address', () => {
    const plain = indexOf(
      ['https://ehr.example/documents/1', patient('1')],
      [`https://ehr.example/Patient/2`, patient('2')],
    )
    expect(resolve(plain, 'Patient/2', plain.entries[0]).kind).toBe('other-base')
  })
})

describe('R8: the same type and id under another base', () => {
  it('is no match and is told as such', () => {
    const index = indexOf([`${base}/Patient/1`, patient('1')])
    expect(resolve(index, 'https://other.example/fhir/Patient/1', undefined)).toEqual({
      kind: 'other-base',
      form: 'http',
    })
    expect(resolve(index, 'Patient/1', urn)).toEqual({ kind: 'other-base', form: 'relative' })
  })

  it('is not said of another type with that id', () => {
    const index = indexOf([`${base}/Patient/1`, patient('1')])
    expect(resolve(index, 'Encounter/1', `${base}/Patient/1`)).toEqual({ kind: 'absent', form: 'relative' })
  })
})

describe('R7: versions', () => {
  const versions = indexOf(
    [`${base}/Patient/1`, patient('1', { meta: { versionId: '1' }, gender: 'female' })],
    [`${base}/Patient/1`, patient('1', { meta: { versionId: '2' }, gender: 'male' })],
    [`${base}/Patient/2`, patient('2', { meta: { versionId: '7' } })],
  )

  it('a version-specific reference finds the resource with that meta.versionId', () => {
    expect(resolve(versions, `${base}/Patient/1/_history/2`, undefined)).toMatchObject({
      kind: 'found',
      resource: { gender: 'male' },
    })
    expect(resolve(versions, 'Patient/1/_history/1', `${base}/Patient/2`)).toMatchObject({
      kind: 'found',
      resource: { gender: 'female' },
    })
  })

  it('another version is not the one referred to', () => {
    expect(resolve(versions, `${base}/Patient/2/_history/8`, undefined).kind).toBe('other-base')
  })

  it('a reference without version is ambiguous where the bundle holds several, and finds a single one', () => {
    expect(resolve(versions, `${base}/Patient/1`, undefined).kind).toBe('ambiguous')
    expect(resolve(versions, `${base}/Patient/2`, undefined).kind).toBe('found')
  })
})

describe('R7: fragments', () => {
  const index = indexOf(
    [urn, patient('a', { contained: [{ resourceType: 'Organization', id: 'org' }] })],
    [`${base}/Patient/b`, patient('b')],
  )

  it('#id is the resource contained in the same entry', () => {
    expect(resolve(index, '#org', urn)).toMatchObject({
      kind: 'found',
      resource: { resourceType: 'Organization' },
    })
    expect(resolve(index, '#org', `${base}/Patient/b`)).toEqual({ kind: 'absent', form: 'fragment' })
    expect(resolve(index, '#org', undefined)).toEqual({ kind: 'absent', form: 'fragment' })
  })

  it('# alone is the resource that contains the reference', () => {
    expect(resolve(index, '#', urn)).toMatchObject({ kind: 'found', resource: { id: 'a' } })
  })

  it('a fragment after a reference is looked for in the resource found', () => {
    expect(resolve(index, `${urn}#org`, undefined)).toMatchObject({ kind: 'found', resource: { id: 'org' } })
    expect(resolve(index, `${urn}#none`, undefined)).toEqual({ kind: 'absent', form: 'fragment' })
    expect(resolve(index, 'urn:uuid:none#org', undefined)).toEqual({ kind: 'absent', form: 'uri' })
  })
})
