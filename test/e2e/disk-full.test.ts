// The disk is full: senders are told to come again, nothing that was accepted is lost, and it goes on when there is room.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { acknowledged, codesIn, codesOf } from '../helpers/answers.js'
import { countingPeer } from '../helpers/counting-peer.js'
import { copyStates, crashSite, letterTo, readiness, send } from '../helpers/crash-site.js'
import { serve } from '../helpers/lus-process.js'
import { settle } from '../helpers/manual-clock.js'
import { inskrivningsmeddelande, messageId } from '../helpers/messages.js'
import { openSite, type Site } from '../helpers/site.js'

const dayMs = 86_400_000

describe('a store that may not grow', () => {
  let site: Site
  afterEach(() => site.stop())

  const numbered = (at: number) => {
    const id = messageId(`11111111-1111-4111-8111-${String(at).padStart(12, '0')}`)
    const arende = { ...inskrivningsmeddelande.arende, value: `arende-${at}` }
    return { ...inskrivningsmeddelande, id, bundleId: id.replace(/^1/, '2'), arende }
  }
  const stored = async (at: number) =>
    (await site.gateway.store.status('hospital', numbered(at).id))?.deliveries.map(({ state }) => state)

  it('answers 503 and keeps nothing by half; old bodies that go make room again, without a restart', async () => {
    site = await openSite({ maxPages: 120 })
    let accepted = 0
    let answer = await site.send('hospital', numbered(0))
    while (answer.status === 200 && accepted < 1_000) {
      await settle()
      answer = await site.send('hospital', numbered(++accepted))
    }
    expect(answer.status).toBe(503)
    const { header, outcome } = await acknowledged(answer)
    expect([header.response?.code, codesOf(outcome)]).toEqual(['transient-error', ['unavailable']])
    expect(accepted).toBeGreaterThan(3)
    for (let at = 0; at < accepted; at++) expect(await stored(at)).toEqual(['delivered'])
    expect(await stored(accepted)).toBeUndefined()
    // What is overdue by now finds no room either, and must not keep the old bodies from going.
    await site.clock.leap(31 * dayMs)
    expect(site.log.of('bodies.purged')).toEqual([expect.objectContaining({ bodies: accepted })])
    expect((await site.send('hospital', numbered(accepted))).status).toBe(200)
    await settle()
    expect(await stored(accepted)).toEqual(['delivered'])
  })
})

/** Lets no file of a process grow beyond so many bytes: writing then fails as on a full disk. */
const limit = (pid: number, bytes: number | 'unlimited') =>
  spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
const canLimit = spawnSync('prlimit', ['--version']).status === 0

describe.skipIf(!canLimit)('lus serve on a disk that is full', () => {
  it('is not ready and answers 503, keeps what it knows, and goes on by itself when there is room', async () => {
    const peers = { recognising: await countingPeer(), forgetful: await countingPeer() }
    const site = crashSite({ recognising: peers.recognising.endpoint, forgetful: peers.forgetful.endpoint })
    const gateway = await serve(site.config, site.data)
    const { base, pid } = gateway
    onTestFinished(async () => {
      await gateway.kill()
      for (const peer of Object.values(peers)) peer.close()
      rmSync(site.folder, { recursive: true })
    })
    const [before, during] = [letterTo('forgetful'), letterTo('forgetful')]
    const held = peers.forgetful.hold(1)
    const answered = await (await send(base, before)).text()
    await held
    expect(await readiness(base)).toBe(200)

    expect(limit(pid, 4096).status).toBe(0)
    peers.forgetful.release()
    const refused = await send(base, during)
    expect([refused.status, await codesIn(refused)]).toEqual([503, ['unavailable']])
    expect(await readiness(base)).toBe(503)
    expect(await (await send(base, before)).text()).toBe(answered)
    expect(await copyStates(base, before.id)).toEqual(['sending'])

    limit(pid, 'unlimited')
    expect(await readiness(base)).toBe(200)
    expect((await send(base, during)).status).toBe(200)
    for (const { id } of [before, during]) {
      await vi.waitFor(async () => expect(await copyStates(base, id)).toEqual(['delivered']), {
        timeout: 10_000,
        interval: 50,
      })
      expect(peers.forgetful.arrivals.get(id)).toBe(1)
    }
    const { code, stdout } = await gateway.stop()
    expect(code).toBe(0)
    expect(stdout.toString()).toMatch(/"store\.failed".*"code":"SQLITE_IOERR/)
  })
})
