// The form that a stored body is in, by the name it was stored with.
import type { Settings } from '../settings.js'
import { adapterForm } from './adapter-form.js'
import { fhirForm } from './fhir-form.js'
import type { Form } from './form.js'

/** FHIR, or the form of the partner's adapter; undefined when that adapter reads none, or is no longer configured. */
export function formOf({ partners }: Settings, partner: string, name: string): Form | undefined {
  if (name === fhirForm.name) return fhirForm
  const adapter = partners.get(partner)?.adapter
  return adapter?.name === name && adapter.decode !== undefined ? adapterForm(adapter) : undefined
}
