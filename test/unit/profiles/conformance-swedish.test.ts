// Our Patient, Organization and Practitioner keep to HL7 Sweden's base profiles 1.1.0: rule by rule, and on samples.
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import type { ElementDefinition, Resource, StructureDefinition } from '@medplum/fhirtypes'
import { beforeAll, describe, expect, test } from 'vitest'
import { base, findStructure, hasSwedishPackage, profile, swedish } from '../../helpers/conformance.js'
import { fixtureFiles, fixtures } from '../../helpers/fixtures.js'
import { faultsAgainst, holds, type CheckContext } from '../../helpers/profile-check.js'

const pairs = [
  ['SEBasePatient', 'lus-patient'],
  ['SEBaseOrganization', 'lus-organization'],
  ['SEBasePractitioner', 'lus-practitioner'],
] as const

const definitionOf = (name: string) => swedish(`StructureDefinition-${name}.json`) as StructureDefinition

const noContext: CheckContext = { find: () => undefined, resolve: () => undefined }

/** What ours may leave unsaid of theirs, each with its reason. */
const unsaid = new Map([
  // Bound at the whole Coding, to the same labels with `okand` added: an extensible binding allows for it.
  ['Patient.meta.security.code', 'binding'],
  // Their profile of the data type is written out at the name itself; see the test of it.
  ['Patient.name', 'type'],
  ['Practitioner.name', 'type'],
])

/** What one of their elements asks that ours does not. */
function missing(theirs: ElementDefinition, ours: Partial<ElementDefinition> = {}): readonly string[] {
  const { min = 0, max = '*', binding, type, slicing } = theirs
  const fixed = Object.entries(theirs).filter(([key]) => /^(fixed|pattern)[A-Z]/.test(key))
  const said: Readonly<Record<string, boolean>> = {
    min: (ours.min ?? 0) >= min,
    max: max === '*' || Number(ours.max) <= Number(max),
    binding:
      isSame(binding?.valueSet, ours.binding?.valueSet) && isSame(binding?.strength, ours.binding?.strength),
    type: isSame(type, ours.type),
    slicing: isSame(slicing?.discriminator, ours.slicing?.discriminator),
    fixed: fixed.every(([key, value]) => isSame(value, (ours as Record<string, unknown>)[key])),
  }
  return Object.entries(said).flatMap(([what, isSaid]) =>
    isSaid || unsaid.get(theirs.id ?? '') === what ? [] : [`${theirs.id}: ${what}`],
  )
}

/** Whether ours is what theirs asks for, if it asks for anything. */
const isSame = (theirs: unknown, ours: unknown): boolean =>
  theirs === undefined || (holds(ours, theirs) && holds(theirs, ours))

describe.skipIf(!hasSwedishPackage)("HL7 Sweden's base profiles 1.1.0", () => {
  beforeAll(() => {
    const theirs = [
      ...pairs.map(([name]) => name),
      'SEBaseHumanName',
      'SEBaseAddressPersonExtension',
      'SEBaseMiddleNameExtension',
      'SEBaseOwnFamilyExtension',
    ].map(definitionOf)
    const ours = pairs.map(([, id]) => profile(id))
    const entry = [...base, ...theirs, ...ours].map((resource) => ({ resource }))
    indexStructureDefinitionBundle({ resourceType: 'Bundle', type: 'collection', entry })
  })

  test.each(pairs)('%s: each of its rules is written out in %s', (name, id) => {
    const own = profile(id).snapshot?.element ?? []
    const theirs = definitionOf(name).differential?.element ?? []
    expect(theirs.length).toBeGreaterThan(5)
    expect(
      theirs.flatMap((element) =>
        missing(
          element,
          own.find((each) => each.id === element.id),
        ),
      ),
    ).toEqual([])
  })

  test.each(['lus-patient', 'lus-practitioner'])(
    'SEBaseHumanName: each of its rules is written out in %s',
    (id) => {
      const own = profile(id).snapshot?.element ?? []
      const type = profile(id).type
      const theirs = definitionOf('SEBaseHumanName').differential?.element ?? []
      const inName = theirs.map((element) => ({
        ...element,
        id: `${element.id}`.replace('HumanName', `${type}.name`),
      }))
      expect(
        inName.flatMap((element) =>
          missing(
            element,
            own.find((each) => each.id === element.id),
          ),
        ),
      ).toEqual([])
    },
  )

  test('a rule of theirs that is not written out is seen', () => {
    const task = findStructure('http://hl7.org/fhir/StructureDefinition/Patient')?.snapshot?.element ?? []
    const theirs = definitionOf('SEBasePatient').differential?.element ?? []
    const found = theirs.flatMap((element) =>
      missing(
        element,
        task.find((each) => each.id === element.id),
      ),
    )
    expect(found).toEqual(expect.arrayContaining(['Patient.name: max', 'Patient.maritalStatus: binding']))
  })

  const samples = fixtures(fixtureFiles())
    .filter(({ issues }) => issues === undefined)
    .flatMap(({ name, bundle: { entry = [] } }) =>
      entry.flatMap(({ resource }, i) => {
        const pair = pairs.find(([, id]) => id === `lus-${resource?.resourceType.toLowerCase()}`)
        return pair === undefined ? [] : [{ at: `${name} entry ${i}`, resource: resource as Resource, pair }]
      }),
    )

  test('there are samples of each', () => {
    const types = new Set(samples.map(({ resource }) => resource.resourceType))
    expect([...types].toSorted()).toEqual(['Organization', 'Patient', 'Practitioner'])
  })

  test.each(samples)('$at meets theirs and ours', ({ resource, pair: [name, id] }) => {
    const theirs = definitionOf(name)
    expect(() => validateResource(resource, { profile: theirs })).not.toThrow()
    expect(() => validateResource(resource, { profile: profile(id) })).not.toThrow()
    expect(faultsAgainst(resource, theirs, noContext)).toEqual([])
    expect(faultsAgainst(resource, profile(id), noContext)).toEqual([])
  })

  const examples = ['200001252386', '189602029812', '98240301AA06', '196101182803', '1'].map(
    (name) => [name, `example/Patient-PatientExample${name}.json`] as const,
  )

  test.each(examples)('their own example %s meets ours too, unless it lacks what LUS asks for', (_, path) => {
    const example = swedish(path)
    expect(faultsAgainst(example, definitionOf('SEBasePatient'), noContext)).toEqual([])
    expect(faultsAgainst(example, profile('lus-patient'), noContext)).toEqual([])
  })

  test.each([
    ['two names', { name: [{ family: 'Ett' }, { family: 'Två' }] }],
    [
      'two personnummer',
      {
        identifier: ['191212121212', '200001252386'].map((value) => ({
          system: 'http://electronichealth.se/identifier/personnummer',
          value,
        })),
      },
    ],
  ])('a Patient with %s is refused by both', (_, change) => {
    const patient = {
      resourceType: 'Patient',
      identifier: [{ system: 'urn:oid:1.2.3', value: '1' }],
      ...change,
    }
    expect(faultsAgainst(patient, definitionOf('SEBasePatient'), noContext)).not.toEqual([])
    expect(faultsAgainst(patient, profile('lus-patient'), noContext)).not.toEqual([])
    expect(() => validateResource(patient as Resource, { profile: profile('lus-patient') })).toThrow()
  })
})
