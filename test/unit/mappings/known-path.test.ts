import { expect, test } from 'vitest'
import { isKnownPath } from '../../../src/mappings/known-path.js'

test.each([
  'patient.name.given[0]',
  'patient.folkbokforing.kommun',
  'checklist.pascalActivated',
  'kvittens.task.system',
  'assemblers[1].hsaId',
  'Bundle.entry[3].resource.extension[0].valueBase64Binary',
  'Bundle.entry[12].resource.contained[0].contact[1].name',
  'Bundle.meta',
])('%s is a path of the hub or of FHIR', (path) => {
  expect(isKnownPath(path)).toBe(true)
})

test.each([
  'patient.Tolvan',
  'Tolvansson',
  'patient.name.given[191212]',
  'patient.name[Tolvan]',
  'patient.phone=+46700000012',
  'patient..phone',
  'patient.phone.',
  'patient/phone',
  'constructor',
  '',
  Array.from({ length: 50 }, () => 'name').join('.'),
])('"%s" is none', (path) => {
  expect(isKnownPath(path)).toBe(false)
})
