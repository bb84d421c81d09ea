import { expect, test } from 'vitest'
import { logEventsPage } from '../../src/log/catalogue-page.js'
import { logEvents } from '../../src/log/events.js'

test('docs/log-events.md is as the catalogue has it (write it anew with -u)', async () => {
  await expect(logEventsPage()).toMatchFileSnapshot('../../docs/log-events.md')
})

test.each(Object.keys(logEvents))('%s is named noun.past-verb and stands on the page', (event) => {
  expect(event).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)?$/)
  expect(logEventsPage()).toContain(`| \`${event}\` |`)
})

test.each(Object.entries(logEvents))('every field of %s is explained on the page', (_, { fields }) => {
  for (const [name, { says }] of Object.entries(fields)) {
    expect(logEventsPage()).toContain(`| \`${name}\` | ${says} |`)
  }
})
