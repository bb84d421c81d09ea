// A partner that takes every message at once and counts it: where the delivering gateway sends.
import { createServer } from 'node:http'

let taken = 0
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    taken++
    response.writeHead(200, { 'content-type': 'application/fhir+json' }).end('{}')
  })
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('message', () => process.send({ taken }))
process.on('disconnect', () => process.exit())
