// The thread that sets sheets: one at a time, so that layout never holds up the gateway's own thread.
import { parentPort, type MessagePort } from 'node:worker_threads'
import { render } from './render.js'
import type { SetSheet, SheetToSet } from './typesetter.js'

function serve(port: MessagePort): void {
  port.on('message', ({ sheet, now }: SheetToSet) => {
    render(sheet, now).then(
      (pdf) => port.postMessage({ pdf } satisfies SetSheet),
      () => port.postMessage({ failed: 'cannot-encode' } satisfies SetSheet),
    )
  })
}

if (parentPort !== null) serve(parentPort)
