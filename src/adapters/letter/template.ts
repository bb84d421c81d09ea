// The sheet's layout in Typst. Everything it prints comes as one JSON input and is never parsed as markup.

/**
 * A4 for an envelope with the right-hand window (H2), C5 or C65. Such a window shows the address (from 120 mm from
 * the left, 43 mm from the top) however the sheet has slid; right of 88 mm and 26-84 mm from the top it may show, so
 * nothing else is printed there.
 */
export const template = `
#let sheet = json(bytes(sys.inputs.sheet))
#let faint = luma(75)
#let label(body) = text(fill: faint, body)
#let protected = if sheet.marking == none { [] } else { text(weight: "bold")[SKYDDADE PERSONUPPGIFTER] }

#set document(title: "Meddelande", date: auto)
#set text(font: "DejaVu Sans", stretch: 75%, size: 11pt, lang: "sv", fallback: false)
#set par(leading: 0.6em, spacing: 0.85em)
#set heading(bookmarked: false)

#set page(
  paper: "a4",
  margin: (left: 25mm, right: 20mm, top: 28mm, bottom: 21mm),
  header-ascent: 7mm,
  header: context if here().page() > 1 {
    set text(size: 10pt)
    stack(spacing: 2mm,
      grid(columns: (1fr, auto), label(sheet.page.title), protected),
      line(length: 100%, stroke: 0.5pt + faint),
    )
  },
  footer-descent: 6mm,
  footer: context {
    set text(size: 9pt, fill: faint)
    stack(spacing: 2.2mm,
      line(length: 100%, stroke: 0.5pt + faint),
      grid(
        columns: (auto, 1fr, auto),
        align: (left, center, right),
        [Ankomstkod #text(weight: "bold", fill: black, sheet.arrival)],
        [Referens #sheet.reference],
        [Sida #counter(page).display() av #counter(page).final().first()],
      ),
    )
  },
)

#show heading.where(level: 1): it => block(above: 6mm, below: 4mm, text(size: 19pt, it.body))
#show heading.where(level: 2): it => block(above: 5.6mm, below: 2.5mm, sticky: true, width: 100%,
  stack(spacing: 1.8mm, text(size: 12pt, it.body), line(length: 100%, stroke: 0.6pt)))

#place(top + left, dy: -10mm, block(width: 60mm)[
  #text(weight: "bold", sheet.sender)

  #label[Datum] #sheet.date\\
  #label[Telefon] #sheet.callBack
])
#place(top + left, dx: 95mm, dy: 15mm, block(width: 68mm, stack(spacing: 1.9mm, ..sheet.address)))
#v(56mm)

#if sheet.marking != none {
  block(width: 100%, stroke: 1.5pt, inset: 3mm, below: 5mm, stack(spacing: 2.2mm,
    text(size: 13pt, protected),
    [#text(weight: "bold", sheet.marking). Röj inte var patienten bor, vistas eller vårdas.],
  ))
}
#heading(level: 1, sheet.page.title)
#grid(
  columns: (auto, 1fr),
  column-gutter: 4mm,
  row-gutter: 2.2mm,
  label[Från], sheet.from,
  label[Till], sheet.to,
)
#v(0.5mm)
#block(width: 100%, fill: luma(236), inset: 3.5mm, breakable: false, text(weight: "bold", sheet.page.request))
#if sheet.shortened {
  block(width: 100%, stroke: 1.5pt, inset: 3mm)[
    #text(weight: "bold")[Förkortat.] Meddelandet är för långt för ett brev. Där […] står, och i långa listor, saknas en
    del av det. Begär hela meddelandet av avsändaren.
  ]
}

#for section in sheet.page.sections.filter(section => section.rows.len() > 0) [
  #heading(level: 2, section.heading)
  #set par(leading: 0.45em)
  #grid(
    columns: (58mm, 1fr),
    column-gutter: 4mm,
    row-gutter: 2.4mm,
    ..section.rows.map(row => (label(row.label), row.value)).flatten(),
  )
]

#v(1.5mm)
#v(1fr)
#block(width: 100%, stroke: 0.6pt, inset: 3mm, breakable: false)[
  #grid(
    columns: (1fr, auto),
    align: horizon,
    text(weight: "bold", size: 12pt)[Anmäl att brevet har kommit fram],
    text(weight: "bold", size: 15pt, tracking: 0.4pt, sheet.arrival),
  )

  Ring #box(sheet.callBack) och läs upp koden. Den som håller i sidan får med den bara anmäla att brevet har kommit
  fram. Anmälan är ingen kvittens.
]
`
