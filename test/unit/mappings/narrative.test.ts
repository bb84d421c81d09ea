import type { Narrative } from '@medplum/fhirtypes'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexEntries } from '../../../src/profiles/messaging/references.js'
import { narrativeFaults } from '../../../src/profiles/checks/narrative.js'
import { narrative, textFromNarrative } from '../../../src/mappings/shared/narrative.js'
import { Reader } from '../../../src/mappings/shared/reader.js'
import { Reading, type JsonObject } from '../../../src/mappings/shared/reading.js'
import { text } from '../../helpers/arbitraries.js'

/** What a Narrative says, and what of it counts as unread. */
function read(written: Narrative) {
  const node = written as unknown as JsonObject
  const reading = new Reading()
  const source = {
    reading,
    index: indexEntries({ resourceType: 'Bundle', type: 'message' }),
    entry: undefined,
    sentAt: undefined,
  }
  const said = textFromNarrative(new Reader(node, source))
  return { said, unread: reading.unread(node).map(({ path }) => path) }
}

const within = (content: string, attributes = '') =>
  read({
    status: 'additional',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"${attributes}>${content}</div>`,
  })

describe('a text as narrative', () => {
  test('reads back as it stands, and is safe to show', () => {
    const texts = fc.array(
      fc.oneof(text, fc.constantFrom('\n', '\r\n', '\t', '  ', '&#13;', '<br/>', '&amp;')),
      {
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(texts, (parts) => {
        const whole = `x${parts.join('')}x`
        expect(narrativeFaults(narrative(whole).div ?? '')).toEqual(new Set())
        expect(read(narrative(whole))).toEqual({ said: whole, unread: [] })
      }),
      { seed: 2017_612, numRuns: 500 },
    )
  })
})

describe('the narrative of another system', () => {
  test.each([
    ['its text', 'Går med rollator', 'Går med rollator'],
    ['paragraphs and line breaks as lines', '<p>Ett</p>\n  <p>Två<br/>Tre</p>', 'Ett\nTvå\nTre'],
    ['white space as one space', ' Går \n\t med  rollator ', 'Går med rollator'],
    ['characters by number and by name', '&#229;&#xE4; &lt;&amp;&gt;&quot;&apos;', 'åä <&>"\''],
    ['a mark for a character that is none', '&#9999999;', '\uFFFD'],
  ])('gives %s', (_what, content, said) => {
    expect(within(content)).toEqual({ said, unread: [] })
  })

  test('keeps white space where it says so', () => {
    expect(within('a  b\n c', ' style="white-space: pre-wrap"').said).toBe('a  b\n c')
  })

  test.each([
    ['a list', '<ul><li>Ett</li><li>Två</li></ul>', 'Ett\nTvå'],
    ['a table', '<table><tr><td>Ett</td><td>Två</td></tr></table>', 'Ett Två'],
    ['stress', 'Går <b>inte</b> ensam', 'Går inte ensam'],
    ['an attribute', '<p class="x">Ett</p>', 'Ett'],
    ['a comment', 'Ett<!-- två -->', 'Ett'],
    ['a character by a name of HTML', '&aring;', '&aring;'],
  ])('gives the text of %s, and counts as unread for what is lost', (_what, content, said) => {
    expect(within(content)).toEqual({ said, unread: ['Bundle.div'] })
  })

  test('that is generated says so', () => {
    expect(read({ ...narrative('Ett'), status: 'generated' })).toEqual({
      said: 'Ett',
      unread: ['Bundle.status'],
    })
  })

  test.each([
    '',
    'Ett',
    '<p>Ett</p>',
    '<div xmlns="http://www.w3.org/1999/xhtml"> <br/></div>',
    '<div>Ett</div>X',
  ])('that is no div with words, as "%s", says nothing', (div) => {
    expect(read({ status: 'additional', div }).said).toBeUndefined()
  })
})
