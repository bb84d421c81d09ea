// Killed at named points and at random under load: nothing accepted is lost, nothing is sent twice that must not be.
import { rmSync } from 'node:fs'
import Database from 'libsql'
import { expect, it, onTestFinished, vi } from 'vitest'
import { countingPeer } from '../helpers/counting-peer.js'
import { copyStates, crashSite, figure, letterTo, post, type Letter } from '../helpers/crash-site.js'
import { startMortal, type MortalGateway } from '../helpers/mortal-gateway.js'

const rounds = Number(process.env['LUS_CRASH_ROUNDS'] ?? 20)
const perRound = 24
/** Lines that the log holds for a round, about; a random kill falls on one of them. */
const linesPerRound = perRound * 6
/** What the worker sends to one partner at once. */
const atOnce = 4

it(
  `accepts and delivers in = out when it is killed ${rounds} times`,
  { timeout: 90_000 + rounds * 2_000 },
  async () => {
    const peers = { recognising: await countingPeer(), forgetful: await countingPeer() }
    const site = crashSite({ recognising: peers.recognising.endpoint, forgetful: peers.forgetful.endpoint })
    let gateway = await alive()
    onTestFinished(async () => {
      await gateway.kill()
      for (const peer of Object.values(peers)) peer.close()
      rmSync(site.folder, { recursive: true })
    })

    async function alive(): Promise<MortalGateway> {
      const started = await startMortal(site.args)
      if (started === undefined) throw new Error('killed without being asked to')
      return started
    }

    const whileHeld = (peer: keyof typeof peers) => async (posting: () => void) => {
      const held = peers[peer].hold(atOnce)
      posting()
      await held
      await gateway.kill()
      peers[peer].release()
    }

    const atLine = (event: string) => async (posting: () => void) => {
      const dead = gateway.killAt((one) => one === event)
      posting()
      await dead
    }

    /** The named points: what has just been seen to happen when the process is killed. */
    const points: Record<string, (posting: () => void) => Promise<void>> = {
      'a partner that recognises duplicates holds its answer': whileHeld('recognising'),
      'a partner that does not holds its answer': whileHeld('forgetful'),
      'a request is being received': atLine('message.received'),
      'a message has been stored': atLine('message.stored'),
      'an answer has been sent': atLine('answer.sent'),
      'a delivery has been concluded': atLine('delivery.delivered'),
      'the start recovers what was being sent': async (posting) => {
        await whileHeld('forgetful')(posting)
        const again = await startMortal(site.args, (event) => event === 'delivery.interrupted')
        await again?.kill()
      },
      'at random': async (posting) => {
        let left = Math.ceil(Math.random() * linesPerRound)
        const dead = gateway.killAt(() => --left === 0)
        posting()
        await dead
      },
    }

    const letters: Letter[] = []
    const answers = new Map<string, string>()
    const tellApart = (id: string, answer: string | undefined, point: string) => {
      if (answer === undefined) return
      expect(answer, `two answers for one id, killed when ${point}`).toBe(answers.get(id) ?? answer)
      answers.set(id, answer)
    }

    for (let round = 0; round < rounds; round++) {
      const [point = '', strike] = Object.entries(points)[round % Object.keys(points).length] ?? []
      const batch = Array.from({ length: perRound }, (_, at) =>
        letterTo(at % 2 === 0 ? 'recognising' : 'forgetful'),
      )
      letters.push(...batch)
      let posted: Promise<unknown> = Promise.resolve()
      const { base } = gateway
      await strike?.(() => {
        posted = Promise.all(
          batch.map(async (letter) => tellApart(letter.id, await post(base, letter), point)),
        )
      })
      await posted
      gateway = await alive()
      for (const letter of batch) tellApart(letter.id, await post(gateway.base, letter), point)
      expect(
        batch.filter(({ id }) => !answers.has(id)),
        `unanswered, killed when ${point}`,
      ).toEqual([])
    }

    const { base } = gateway
    await vi.waitFor(
      async () => expect(await figure(base, /^lus_queue_deliveries\{.*state="(waiting|sending)"/)).toBe(0),
      { timeout: 30_000, interval: 50 },
    )
    expect(await figure(base, /^lus_store_messages\{accepted="true"/)).toBe(letters.length)

    const idsTo = (to: Letter['to']) => letters.filter((letter) => letter.to === to).map(({ id }) => id)
    expect([...peers.recognising.arrivals.keys()].toSorted()).toEqual(idsTo('recognising').toSorted())
    for (const id of idsTo('recognising')) expect(await copyStates(base, id)).toEqual(['delivered'])

    const { arrivals } = peers.forgetful
    expect([...arrivals].filter(([, count]) => count > 1)).toEqual([])
    for (const id of idsTo('forgetful')) {
      expect(await copyStates(base, id)).toEqual([
        expect.stringMatching(arrivals.has(id) ? /^(delivered|unknown)$/ : /^unknown$/),
      ])
    }
    expect(arrivals.size).toBeGreaterThan(letters.length / 4)

    expect(await gateway.stop()).toBe(0)
    const db = new Database(site.file)
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    db.close()
  },
)
