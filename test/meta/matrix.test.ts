// Every type finds a way to everybody: FHIR carries it, and paper does where nothing else can.
import { expect, test } from 'vitest'
import { messageTypes } from '../../src/domain/message-type.js'
import { forms, wayOf } from '../helpers/matrix.js'

test('FHIR carries every type to FHIR and to paper', async () => {
  for (const type of messageTypes)
    for (const to of ['fhir', 'letter']) {
      const [source, target] = [forms.get('fhir'), forms.get(to)]
      expect(source && target && (await wayOf(type, source, target)), `${type} to ${to}`).toBe('')
    }
})
