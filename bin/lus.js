#!/usr/bin/env node
// Starts the built program; plain JavaScript so that `npx lus` works before and after a build.
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (!existsSync(main)) {
  process.stderr.write('lus: the program is not built yet. Run "npm ci" (or "npm run build") first.\n')
  process.exit(2)
}
await import(main.href)
