// The part of HTML 4 that a FHIR narrative may use (R4 narrative.html: chapters 7-11 and 15, links and images).

const everywhere = 'title style class id lang xml:lang xml:space dir accesskey tabindex'
const cell = 'abbr axis headers scope rowspan colspan align valign char charoff width height bgcolor nowrap'
const column = 'span width align valign char charoff'
const rows = 'align valign char charoff'

/** Elements with attributes of their own; `xmlns` may stand on any div. */
const special: Readonly<Record<string, string>> = {
  div: 'xmlns align',
  a: 'href name charset type hreflang rel rev shape coords',
  img: 'src alt longdesc height width usemap ismap border align hspace vspace',
  map: 'name',
  area: 'shape coords href nohref alt',
  blockquote: 'cite',
  q: 'cite',
  p: 'align',
  hr: 'align size width noshade',
  br: 'clear',
  pre: 'width',
  ul: 'type compact',
  ol: 'type start compact',
  li: 'type value',
  dl: 'compact',
  table: 'summary width border frame rules cellspacing cellpadding align bgcolor',
  caption: 'align',
  col: column,
  colgroup: column,
  thead: rows,
  tbody: rows,
  tfoot: rows,
  tr: `${rows} bgcolor`,
  td: cell,
  th: cell,
}
const plain =
  'h1 h2 h3 h4 h5 h6 span b em i strong small big tt dfn var abbr acronym cite address bdo kbd sub sup dt dd code samp u s'

/** Element name to the attributes it may have. No script, style, form, frame or object; no event attribute. */
export const allowedAttributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Object.entries(special), ...plain.split(' ').map((name): [string, string] => [name, ''])].map(
    ([name, own]) => [name, new Set(`${everywhere} ${own}`.split(' '))],
  ),
)

const addressAttributes = new Set(['href', 'src', 'cite', 'longdesc', 'usemap'])
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'urn'])

/** Whether an attribute names no address that runs code. Style may not fetch or compute anything. */
export function isSafeAddress(element: string, attribute: string, value: string): boolean {
  const isStyle = attribute === 'style'
  if (!isStyle && !addressAttributes.has(attribute)) return true
  const text = decoded(value)
  // HTML knows more names (&colon;) than XML, and this text may be shown as HTML
  if (text === undefined) return false
  if (isStyle) return !/url\s*\(|expression\s*\(|@import|javascript:|\\/i.test(text)
  // Browsers skip control characters and spaces in a scheme
  // oxlint-disable-next-line no-control-regex
  const address = text.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '')
  const scheme = /^([^/?#:]*):/.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined || safeSchemes.has(scheme)) return true
  return element === 'img' && /^data:image\/(png|jpeg|gif|webp)[;,]/i.test(address)
}

/** The text with numeric character references resolved; undefined when it holds names other than XML's own. */
function decoded(text: string): string | undefined {
  if (/&(?!(?:amp|lt|gt|quot|apos);)[a-z]\w*;/i.test(text)) return undefined
  return text.replace(/&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));?/gi, (whole, hex?: string, decimal?: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10_ffff ? String.fromCodePoint(point) : whole
  })
}

/** HTML 4 character entities. XML knows only five, so these are warned of; any other name is not well formed. */
export const namedEntities: ReadonlySet<string> = new Set(
  (
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
    'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
    'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
    'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
    'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
    'thorn yuml OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa ' +
    'Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta ' +
    'iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv ensp emsp ' +
    'thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime ' +
    'Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr ' +
    'dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int ' +
    'there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang ' +
    'rang loz spades clubs hearts diams'
  ).split(' '),
)
