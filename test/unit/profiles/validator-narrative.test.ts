// Narrative safety: what the XHTML of a narrative may hold.
import { describe, expect, test } from 'vitest'
import { validateResource } from '../../../src/profiles/validator.js'

const codesOf = (div: unknown): string[] =>
  validateResource({ resourceType: 'Patient', text: { status: 'generated', div } }).map(({ code }) => code)
const within = (content: string): string[] =>
  codesOf(`<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>`)

describe('a narrative', () => {
  test.each([
    '<p>Åsa &amp; Örjan &lt; &#229; &#xe5;</p>',
    '<table border="1"><tr><td colspan="2">x</td></tr></table><br/><hr />',
    '<a href="https://example.org/?a=1#b">x</a><a name="b">y</a><a href="#b">z</a>',
    '<img src="data:image/png;base64,AAAA" alt="x"/>',
    "<span style='color: red' class='x' lang='sv'>x</span>",
    '<!-- a note --><p id="a" title="a > b">x</p>',
    '<ul>\n<li>a</li>\n<li>b</li></ul>',
  ])('may hold %s', (content) => {
    expect(within(content)).toEqual([])
  })

  test('may have its namespace among other attributes', () => {
    expect(codesOf("<div class='x' xmlns='http://www.w3.org/1999/xhtml' lang='sv'>x</div>")).toEqual([])
  })

  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<form action="x">x</form>',
    '<input type="text"/>x',
    '<iframe src="https://example.org"></iframe>x',
    '<object data="x">x</object>',
    '<link rel="stylesheet" href="x"/>x',
    '<p onclick="x()">x</p>',
    '<img src="x.png" onerror="x()"/>',
    '<a href="javascript:x()">x</a>',
    '<a href=" java&#115;cript:x()">x</a>',
    '<a href="&#0000106avascript:x()">x</a>',
    '<a href="javascript&colon;x()">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src="data:image/svg+xml,x"/>',
    '<p style="background: url(https://example.org/x)">x</p>',
    '<p style="width: expression(x)">x</p>',
    '<SCRIPT>x</SCRIPT>',
  ])('may not hold %s (txt-1)', (content) => {
    expect(within(content)).toEqual(['txt-1'])
  })

  test.each([
    '<p>x',
    '<p>x</b></p>',
    'x</div><div>y',
    '&amp',
    'a & b',
    '&xxe;',
    '<p a=b>x</p>',
    '<p id="a" id="b">x</p>',
    '<![CDATA[x]]>',
    '<?x y?>',
    '<xlink:a>x</xlink:a>',
    '<!-- x',
    '</p >x',
  ])('is not well formed with %s', (content) => {
    expect(within(content)).toContain('narrative-malformed')
  })

  test.each([
    '<!DOCTYPE div [<!ENTITY x SYSTEM "file:///etc/passwd">]><div xmlns="http://www.w3.org/1999/xhtml">&x;</div>',
    '<div>x</div>',
    '<p xmlns="http://www.w3.org/1999/xhtml">x</p>',
    '<div xmlns="http://example.org">x</div>',
    'x',
    '<div xmlns="http://www.w3.org/1999/xhtml">x</div>y',
  ])('is one div of XHTML, not %s', (div) => {
    expect(codesOf(div)).toEqual(['narrative-malformed'])
  })

  test.each(['', ' \n', '<p> </p>', '<br/>'])('has something to read, unlike "%s" (txt-2)', (content) => {
    expect(within(content)).toEqual(['txt-2'])
  })

  test('with an entity only HTML knows is warned of', () => {
    expect(
      validateResource({
        resourceType: 'Patient',
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">a&nbsp;b</div>' },
      }),
    ).toEqual([{ code: 'narrative-entity', severity: 'warning', at: 'Patient.text.div' }])
  })

  test('that is no text is a fault of its JSON', () => {
    expect(codesOf(1)).toEqual(['json-type'])
    expect(codesOf(null)).toEqual(['null-not-allowed'])
    expect(codesOf('')).toEqual(['empty-string'])
  })

  test.each<[string, string, string[]]>([
    ['open tags', '<p>'.repeat(200_000), ['narrative-malformed']],
    ['angle brackets', '<'.repeat(900_000), ['narrative-malformed']],
    ['blanks in a tag', `<p${' '.repeat(900_000)}`, ['narrative-malformed']],
    ['attributes', `<p ${'a="b" '.repeat(150_000)}`, ['narrative-malformed']],
    ['a comment without end', `<!--${'-a'.repeat(450_000)}`, ['narrative-malformed']],
    ['ampersands', '&'.repeat(900_000), ['narrative-malformed']],
    ['entities', '&amp;'.repeat(180_000), []],
    ['an address of character references', `<a href="${'&#106;'.repeat(150_000)}:">x</a>`, ['txt-1']],
  ])('of a megabyte of %s is judged without an exception', (_, content, expected) => {
    expect(within(content)).toEqual(expected)
  })
})
