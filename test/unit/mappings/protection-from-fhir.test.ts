import { describe, expect, test } from 'vitest'
import { readChanged, type Change } from '../../helpers/changed-sample.js'
import { inskrivningsmeddelande } from '../../helpers/messages.js'

const after = (change: Change) => readChanged(inskrivningsmeddelande, change)

describe('protection', () => {
  const label = (code: string) => ({ system: 'http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel', code })
  const demo = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'DEMO' }
  const labelled = (security: object[], labelsComplete = true) =>
    readChanged(inskrivningsmeddelande, ({ the }) => (the('Patient').meta = { security }), labelsComplete)

  test('is what the labels say', () => {
    const { message, unread } = labelled([demo, label('sekretessmarkering')])
    expect(message?.patient.protection).toEqual({ status: 'known', labels: ['sekretessmarkering'] })
    expect(unread).toEqual([])
  })

  test('without labels is none only from a sender that writes them all', () => {
    expect(labelled([]).message?.patient.protection).toEqual({ status: 'known', labels: [] })
    expect(labelled([], false).message?.patient.protection).toEqual({ status: 'unknown' })
  })

  test.each([
    ['DEMO alone', demo],
    ['an unknown label of the system', label('skyddad')],
    [
      '"unknown" of a forwarding gateway',
      { system: 'https://lus-gateway.example/fhir/CodeSystem/protection', code: 'okand' },
    ],
  ])('is unknown with %s, whoever sent it', (_what, security) => {
    expect(labelled([security]).message?.patient.protection).toEqual({ status: 'unknown' })
  })

  test.each(['Encounter', 'Task', 'MessageHeader'] as const)(
    'counts when the label stands on the %s',
    (type) => {
      const { message } = after(({ the }) => (the(type).meta = { security: [label('skyddadFolkbokforing')] }))
      expect(message?.patient.protection).toEqual({ status: 'known', labels: ['skyddadFolkbokforing'] })
    },
  )

  test('counts when the label stands on the Bundle', () => {
    const { message } = after(({ bundle }) => (bundle.meta = { security: [label('sekretessmarkering')] }))
    expect(message?.patient.protection).toEqual({ status: 'known', labels: ['sekretessmarkering'] })
  })

  test.each([
    ['Provenance', 'Provenance'],
    ['sending unit', 'Organization'],
  ] as const)('counts when the label stands on the %s', (_what, type) => {
    const { message, unread } = after(
      ({ the }) => (the(type).meta = { security: [label('sekretessmarkering')] }),
    )
    expect(message?.patient.protection).toEqual({ status: 'known', labels: ['sekretessmarkering'] })
    expect(unread).toEqual([])
  })

  test.each([
    ['a relative', { resourceType: 'RelatedPerson', name: [{ text: 'x' }] }],
    ['somebody that nothing leads to', { resourceType: 'Practitioner', name: [{ text: 'x' }] }],
  ])('counts when the label stands on %s', (_what, resource) => {
    const { message } = after(({ add }) =>
      add({ ...resource, meta: { security: [demo, label('skyddadFolkbokforing')] } }),
    )
    expect(message?.patient.protection).toEqual({ status: 'known', labels: ['skyddadFolkbokforing'] })
  })

  test('counts when the label stands on a resource within another', () => {
    const inner = {
      resourceType: 'RelatedPerson',
      id: 'r',
      meta: { security: [label('sekretessmarkering')] },
    }
    const protectionIn = (resource: object) => after(({ add }) => add(resource)).message?.patient.protection
    for (const resource of [
      { resourceType: 'Encounter', contained: [inner] },
      { resourceType: 'Parameters', parameter: [{ name: 'a', part: [{ name: 'b', resource: inner }] }] },
    ])
      expect(protectionIn(resource)).toEqual({ status: 'known', labels: ['sekretessmarkering'] })
  })

  const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
  const absent = [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }]

  test.each([
    ['a code without system', { code: 'sekretessmarkering' }],
    [
      'the system with a slash after it',
      { ...label('x'), system: `${label('x').system}/`, code: 'sekretessmarkering' },
    ],
    [
      'an earlier URL',
      { system: 'http://electronichealth.se/CodeSystem/SecurityLabel', code: 'protected-information' },
    ],
    ['a display only', { display: 'Sekretessmarkering' }],
    ['a label of a local system', { system: 'https://ehr.example/label', code: 'S' }],
    ['restricted', { system: confidentiality, code: 'R' }],
    ['very restricted', { system: confidentiality, code: 'V' }],
    ['a label that is said to be absent', { extension: absent }],
  ])('is unknown, and the label told as unread, with %s', (_what, security) => {
    const { message, unread } = labelled([security])
    expect(message?.patient.protection).toEqual({ status: 'unknown' })
    expect(unread).toEqual(['Bundle.entry[1].resource.meta'])
  })

  test('is unknown with a label among the tags, or labels that are said to be absent', () => {
    const withMeta = (meta: object) =>
      after(({ the }) => (the('Patient').meta = meta)).message?.patient.protection
    expect(withMeta({ tag: [label('sekretessmarkering')] })).toEqual({ status: 'unknown' })
    expect(withMeta({ extension: absent })).toEqual({ status: 'unknown' })
    expect(withMeta({ tag: [{ system: 'https://ehr.example/tag', code: 'prov' }] })).toEqual({
      status: 'known',
      labels: [],
    })
  })

  test('is unknown with a name or an address masked as the profiles do it', () => {
    const masked = (elements: object) =>
      after(({ the }) => Object.assign(the('Patient'), elements)).message?.patient.protection
    const line = ['Förmedlingsuppdrag', 'Box 2820']
    const family = { extension: [{ ...absent[0], valueCode: 'masked' }] }
    expect(masked({ name: [{ family: 'Skyddad uppgift' }], address: [{ line }] })).toEqual({
      status: 'unknown',
    })
    expect(masked({ address: [{ line }] })).toEqual({ status: 'unknown' })
    expect(masked({ name: [{ _family: family }] })).toEqual({ status: 'unknown' })
    expect(masked({ name: [{ family: 'Skyttner' }] })).toEqual({ status: 'known', labels: [] })
  })

  test('is no less strict than what a near miss beside a label says', () => {
    const strict = { status: 'known', labels: ['sekretessmarkering', 'skyddadFolkbokforing'] }
    const both = (other: object) => labelled([label('sekretessmarkering'), other]).message?.patient.protection
    expect(both({ code: 'skyddadFolkbokforing' })).toEqual(strict)
    expect(both({ display: 'Skyddad folkbokföring' })).toEqual(strict)
    expect(both({ system: confidentiality, code: 'R' })).toEqual({
      status: 'known',
      labels: ['sekretessmarkering'],
    })
  })

  test('is not doubted because of normal confidentiality', () => {
    expect(labelled([{ system: confidentiality, code: 'N' }]).message?.patient.protection).toEqual({
      status: 'known',
      labels: [],
    })
  })

  test('leaves other labels unread and takes them for what they say', () => {
    const { message, unread } = labelled([{ ...demo, code: 'HIV' }])
    expect(unread).toEqual(['Bundle.entry[1].resource.meta'])
    expect(message?.patient.protection).toEqual({ status: 'known', labels: [] })
  })
})
