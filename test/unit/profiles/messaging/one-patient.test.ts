// One patient per message: nobody else in it, wherever a Patient may stand.
import type { Bundle } from '@medplum/fhirtypes'
import { describe, expect, it } from 'vitest'
import { headerOf, ids, messageBundle, resourceOf, responseBundle } from '../../../helpers/message-bundle.js'
import { codesOf, faultsOf } from '../../../helpers/message-issues.js'

const to = (name: keyof typeof ids): { reference: string } => ({ reference: `urn:uuid:${ids[name]}` })
const header = 'Bundle.entry[0].resource'

/** The faults of a good message after one change. */
function faultsAfter(change: (bundle: Bundle) => void): string[] {
  const bundle = messageBundle()
  change(bundle)
  return faultsOf(bundle)
}

describe('one patient per message', () => {
  it('two focus resources with different patients are refused', () => {
    const bundle = messageBundle()
    const fullUrl = 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cfd'
    bundle.entry?.push({ fullUrl, resource: { resourceType: 'Patient', id: fullUrl.slice(9) } })
    resourceOf(bundle, 'Task').for = { reference: fullUrl }
    expect(faultsOf(bundle)).toEqual(['several-patients at Bundle.entry[3].resource.for'])
  })

  it('a patient outside the message is another one too', () => {
    expect(
      faultsAfter(
        (bundle) => (resourceOf(bundle, 'Task').for = { reference: 'https://other.example/fhir/Patient/1' }),
      ),
    ).toEqual(['several-patients at Bundle.entry[3].resource.for'])
  })

  it('no patient at all is refused, and no focus', () => {
    expect(
      faultsAfter((bundle) => {
        delete resourceOf(bundle, 'Encounter').subject
        delete resourceOf(bundle, 'Task').for
      }),
    ).toEqual([`patient-missing at ${header}`])
    expect(faultsAfter((bundle) => delete headerOf(bundle).focus)).toContain(`patient-missing at ${header}`)
  })

  it('a patient alone in focus and a response pass', () => {
    const bundle = messageBundle()
    expect(faultsOf(bundle)).toEqual([])
    headerOf(bundle).focus = [to('patient')]
    expect(codesOf(bundle)).not.toContain('patient-missing')
    expect(faultsOf(responseBundle())).toEqual([])
  })
})

describe('another Patient in the Bundle', () => {
  const national = 'http://electronichealth.se/identifier/'
  const fullUrl = 'urn:uuid:5b2f7a54-0d4c-4a57-9d1e-6a5a0d8f1cfd'
  const numbered = (value: string, system = `${national}personnummer`) => ({
    identifier: [{ system, value }],
  })
  /** The faults of the message with another Patient beside the patient; nothing need lead to it. */
  const beside = (patient: object, change: (bundle: Bundle) => void = () => undefined) => {
    const bundle = messageBundle()
    bundle.entry?.push({ fullUrl, resource: { resourceType: 'Patient', id: fullUrl.slice(9), ...patient } })
    change(bundle)
    return faultsOf(bundle).filter((fault) => !fault.startsWith('entry-unreachable'))
  }
  const linked = (bundle: Bundle) => {
    resourceOf(bundle, 'Patient').link = [{ other: { reference: fullUrl }, type: 'replaces' }]
  }
  const second = 'several-patients at Bundle.entry[12].resource'

  it('with another number is refused, whether anything leads there or not', () => {
    expect(beside(numbered('189602029812'))).toEqual([second])
    expect(beside(numbered('189602029812'), linked)).toEqual([second])
    expect(
      beside(numbered('189602029812'), (bundle) =>
        resourceOf(bundle, 'Provenance').target.push({ reference: fullUrl }),
      ),
    ).toEqual([second])
  })

  it('without a number, or with one of another issuer, cannot be told from somebody else', () => {
    expect(beside({ name: [{ text: 'Tolv Testberg' }] }, linked)).toEqual([second])
    expect(beside(numbered('197010632391', `${national}samordningsnummer`))).toEqual([second])
  })

  it('that shares one number but not the other is somebody else', () => {
    const local = { system: 'urn:oid:1.2.752.97.1.1.1', value: '1' }
    const other = { identifier: [local, ...numbered('189602029812').identifier] }
    expect(beside(other, (bundle) => resourceOf(bundle, 'Patient').identifier?.push(local))).toEqual([second])
  })

  it('is refused where it is contained, and told of where it is referred to', () => {
    const contained = (patient: object) =>
      faultsAfter((bundle) => {
        const task = resourceOf(bundle, 'Task')
        task.contained = [{ resourceType: 'Patient', id: 'p', ...patient }]
        task.for = { reference: '#p' }
      })
    expect(contained(numbered('189602029812'))).toEqual(['several-patients at Bundle.entry[3].resource.for'])
    expect(contained(numbered('191212121212'))).toEqual([])
  })

  it('is refused where nothing refers to the contained one', () => {
    expect(
      faultsAfter((bundle) => {
        const patient = { resourceType: 'Patient' as const, id: 'p', ...numbered('189602029812') }
        resourceOf(bundle, 'Location').contained = [patient]
      }),
    ).toEqual(['several-patients at Bundle.entry[9].resource.contained[0]'])
  })

  it('that is the same person passes, contained in every focus too', () => {
    const faults = faultsAfter((bundle) => {
      const copy = { ...resourceOf(bundle, 'Patient'), id: 'p' }
      for (const type of ['Encounter', 'Task'] as const) resourceOf(bundle, type).contained = [{ ...copy }]
      resourceOf(bundle, 'Encounter').subject = { reference: '#p' }
      resourceOf(bundle, 'Task').for = { reference: '#p' }
    })
    expect(faults).toEqual([])
  })

  it('that is an older record of the same person passes: the same number in any system, or an old number', () => {
    const reserve = numbered('991981000010', 'urn:oid:1.2.752.97.3.1.3')
    expect(beside(numbered('19121212-1212', 'urn:oid:1.2.752.129.2.1.3.1'), linked)).toEqual([])
    expect(
      beside(reserve, (bundle) => {
        linked(bundle)
        resourceOf(bundle, 'Patient').identifier?.push({ use: 'old', ...reserve.identifier[0] })
      }),
    ).toEqual([])
  })
})
