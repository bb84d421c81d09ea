import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extension, StructureDefinition } from '@medplum/fhirtypes'
import { describe, expect, test } from 'vitest'
import { extensions } from '../../../src/mappings/shared/names.js'
import { extensionForms } from '../../../src/mappings/shared/own-extensions.js'
import { readChanged } from '../../helpers/changed-sample.js'
import { inskrivningsmeddelande, utskrivningsklar } from '../../helpers/messages.js'

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'profiles', 'conformance')
const ours = readdirSync(folder)
  .filter((name) => name.startsWith('StructureDefinition-'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as StructureDefinition)
  .filter(({ type }) => type === 'Extension')

/** The form that a StructureDefinition gives an extension. */
function formOf({ differential }: StructureDefinition): unknown {
  const values = (differential?.element ?? []).flatMap(({ id = '', type }) => {
    const found = /^Extension(?:\.extension:(\w+))?\.value\[x\]$/.exec(id)
    const code = type?.[0]?.code ?? ''
    return found === null || code === ''
      ? []
      : [[found[1], `value${code[0]?.toUpperCase()}${code.slice(1)}`] as const]
  })
  const [first] = values
  return first?.[0] === undefined ? first?.[1] : Object.fromEntries(values)
}

test('every extension that we publish has the form that is checked', () => {
  const published = Object.fromEntries(ours.map((one) => [one.url, formOf(one)]))
  const { [extensions.expectedDischarge]: _, ...checked } = extensionForms
  expect(checked).toEqual(published)
  expect(Object.keys(published).length).toBeGreaterThan(5)
})

const encounter = 'Bundle.entry[4].resource'

/** The issues after the extension with this url has been changed, on the Encounter of a sample. */
const changed = (url: string, change: (extension: Extension, all: Extension[]) => void) =>
  readChanged(inskrivningsmeddelande, ({ the }) => {
    const all = the('Encounter').extension ?? []
    const found = all.find((extension) => extension.url === url)
    if (found !== undefined) change(found, all)
  }).issues

const needs = (change: (parts: Extension[]) => void) =>
  changed(extensions.needs, ({ extension = [] }) => change(extension))

describe('an extension of ours', () => {
  test('passes as it is defined', () => {
    expect(changed(extensions.needs, () => undefined)).toEqual([])
    expect(needs((parts) => parts.reverse())).toEqual([])
    expect(needs((parts) => parts.pop())).toEqual([])
  })

  test('whose part has a value of another type is a fault, not a need that is not there', () => {
    const at = `${encounter}.extension[2].extension[0]`
    expect(needs((parts) => (parts[0] = { url: 'socialtjanst', valueString: 'true' }))).toEqual([
      `extension-form ${at}`,
    ])
    const absent = {
      url: 'socialtjanst',
      _valueBoolean: { extension: [{ url: 'urn:x', valueCode: 'unknown' }] },
    }
    expect(needs((parts) => (parts[0] = absent))).toEqual([`extension-form ${at}`])
  })

  test('with a part that it does not have, or has twice, is a fault', () => {
    expect(needs((parts) => parts.push({ url: 'hemtjanst', valueBoolean: true }))).toEqual([
      `extension-part-unknown ${encounter}.extension[2].extension[3].url`,
    ])
    expect(needs((parts) => parts.push({ url: 'toString', valueBoolean: true }))).toEqual([
      `extension-part-unknown ${encounter}.extension[2].extension[3].url`,
    ])
    expect(needs((parts) => parts.push({ url: 'socialtjanst', valueBoolean: false }))).toEqual([
      `extension-repeated ${encounter}.extension[2].extension[3]`,
    ])
  })

  test.each([extensions.expectedDischarge, extensions.needs, extensions.legalBasis])(
    'that comes twice is a fault: %s',
    (url) => {
      expect(changed(url, (extension, all) => all.push(structuredClone(extension)))).toEqual([
        `extension-repeated ${encounter}.extension[5]`,
      ])
    },
  )

  test('without its value is a fault where it stands', () => {
    const text = (extension: Extension) => {
      for (const key of Object.keys(extension)) if (key !== 'url') Reflect.deleteProperty(extension, key)
      extension.valueString = 'samtycke'
    }
    expect(changed(extensions.legalBasis, text)).toEqual([`extension-form ${encounter}.extension[3]`])
    expect(changed(extensions.expectedDischarge, text)).toContain(`extension-form ${encounter}.extension[0]`)
  })

  test('is looked at on every resource', () => {
    const { issues } = readChanged(inskrivningsmeddelande, ({ the }) => {
      const [folkbokforing] = the('Patient').extension ?? []
      if (folkbokforing !== undefined) the('Patient').extension?.push(structuredClone(folkbokforing))
    })
    expect(issues).toEqual(['extension-repeated Bundle.entry[1].resource.extension[1]'])
  })

  test('tells of a checklist that it cannot read', () => {
    const { issues } = readChanged(utskrivningsklar, ({ the }) => {
      const parts = the('Encounter').extension?.[0]?.extension ?? []
      parts.push({ url: 'bostadsanpassning', valueString: 'nej' })
    })
    expect(issues).toEqual([`extension-form ${encounter}.extension[0].extension[4]`])
  })
})

test('an extension of others may come as it likes', () => {
  const other = { url: 'https://ehr.example/extension', valueString: 'x' }
  const { issues, unread } = readChanged(inskrivningsmeddelande, ({ the }) =>
    the('Encounter').extension?.push(other, other),
  )
  expect(issues).toEqual([])
  expect(unread).toEqual([`${encounter}.extension[5]`, `${encounter}.extension[6]`])
})
