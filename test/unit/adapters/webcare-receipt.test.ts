import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/adapters/webcare/assumptions.js'
import { namesFrom } from '../../../src/adapters/webcare/names.js'
import { readReceipt, renderReceipt } from '../../../src/adapters/webcare/receipt.js'
import { webcare } from '../../../src/adapters/webcare/index.js'
import { issue } from '../../../src/domain/issue.js'
import { inskrivningsmeddelande, kvittens, time } from '../../helpers/messages.js'
import { encodeContext, home, kvittensFor } from '../../helpers/webcare-peer.js'

const names = namesFrom()
const agreement = { names, limits: defaultLimits }
const read = (xml: string) => readReceipt(xml, agreement)

describe('a kvitto', () => {
  it('says what was taken, and in Swedish what was wrong', () => {
    const answer = {
      accepted: false,
      duplicate: true,
      messageId: 'm-1',
      issues: [issue('id-format', '/arende/meddelandeId'), issue('element-not-read', '/arende/*')],
    }
    expect(renderReceipt(answer, names)).toEqual({
      contentType: 'application/xml; charset=utf-8',
      body: `<?xml version="1.0" encoding="UTF-8"?>
<kvitto xmlns="urn:lus-gateway:webcare:1" version="1">
  <meddelandeId>m-1</meddelandeId>
  <mottaget>nej</mottaget>
  <dubblett>ja</dubblett>
  <anmarkning kod="id-format" plats="/arende/meddelandeId">Id består inte av 1-64 bokstäver, siffror, bindestreck och punkter.</anmarkning>
  <anmarkning kod="element-not-read" plats="/arende/*">Elementet ingår inte i meddelandetypen; översatta kopior innehåller det inte.</anmarkning>
</kvitto>
`,
    })
  })

  it('reads back', () => {
    const answer = { accepted: true, duplicate: true, messageId: 'm-1', issues: [] }
    expect(read(renderReceipt(answer, names).body)).toEqual({
      messageId: 'm-1',
      accepted: true,
      duplicate: true,
    })
  })

  it('of a message without readable id names none, and is about no message', () => {
    const answer = {
      accepted: false,
      duplicate: false,
      messageId: undefined,
      issues: [issue('not-xml', '/')],
    }
    const { body } = renderReceipt(answer, names)
    expect(body).not.toContain('meddelandeId')
    expect(read(body)).toBeUndefined()
  })

  it.each([
    ['no XML', 'OK'],
    ['a DOCTYPE', '<!DOCTYPE kvitto><kvitto xmlns="urn:lus-gateway:webcare:1" version="1"/>'],
    ['another version', '<kvitto xmlns="urn:lus-gateway:webcare:1" version="9"/>'],
    [
      'no answer',
      '<kvitto xmlns="urn:lus-gateway:webcare:1" version="1"><meddelandeId>m</meddelandeId></kvitto>',
    ],
  ])('with %s is none', (_, xml) => {
    expect(read(xml)).toBeUndefined()
  })
})

describe('the kvittens of the peer', () => {
  const adapter = webcare({ mode: 'https', url: 'https://webcare.example/', token: 'x' })
  const xmlOf = (message: typeof inskrivningsmeddelande | typeof kvittens): string => {
    const encoded = adapter.encode({ message }, home, encodeContext)
    return 'body' in encoded ? String(encoded.body) : ''
  }
  const choices = {
    id: 'k-1',
    bundleId: 'b-1',
    readAt: time('2026-11-02T13:05:00+01:00'),
    role: 'handläggare',
  }

  it('repeats what the message asked to have repeated, with the parties exchanged', () => {
    const xml = kvittensFor(xmlOf(inskrivningsmeddelande), choices) ?? ''
    expect(adapter.decode?.(xml, { labelsComplete: true })).toMatchObject({
      ok: true,
      value: {
        type: 'kvittens',
        id: 'k-1',
        about: inskrivningsmeddelande.id,
        task: inskrivningsmeddelande.kvittens.task,
        arende: inskrivningsmeddelande.arende,
        sender: { hsaId: home.hsaId },
        receiver: { hsaId: inskrivningsmeddelande.sender.hsaId },
        readAt: choices.readAt,
        role: 'handläggare',
      },
    })
  })

  it('is not given for a kvittens, or for what cannot be read', () => {
    expect(kvittensFor(xmlOf(kvittens), choices)).toBeUndefined()
    expect(kvittensFor('<a/>', choices)).toBeUndefined()
  })
})
