// Load generator, a process of its own: posts a bounded number of messages over a fixed number of connections.
import { Pool } from 'undici'
import { freshTexts } from './message.js'

const nextText = freshTexts()

async function run({ port, path, token, count, connections }) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1 })
  const bodies = Array.from({ length: count }, nextText)
  const headers = { 'content-type': 'application/fhir+json', authorization: `Bearer ${token}` }
  const times = []
  const faults = new Map()
  let next = 0
  const worker = async () => {
    while (next < count) {
      const body = bodies[next++]
      const startedAt = performance.now()
      const { statusCode, body: answer } = await pool.request({ method: 'POST', path, headers, body })
      await answer.dump()
      times.push(performance.now() - startedAt)
      if (statusCode !== 200) faults.set(statusCode, (faults.get(statusCode) ?? 0) + 1)
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - startedAt) / 1000
  await pool.close()
  times.sort((a, b) => a - b)
  const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return { perSecond: count / seconds, p50: percentile(0.5), p99: percentile(0.99), faults: [...faults] }
}

process.on('message', (request) => void run(request).then((result) => process.send(result)))
process.on('disconnect', () => process.exit())
process.send({ ready: true })
