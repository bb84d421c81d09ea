// lus token: makes a token for a caller, and the digest that the configuration keeps of it.
import { parseArgs } from 'node:util'
import { exit, type Command } from './root.js'
import { makeToken } from './token.js'

export const token: Command = {
  usage: 'token',
  says: 'Makes a token: give it to the caller, and its sha256 to the configuration.',
  run: async (args, root) => {
    parseArgs({ args: [...args], options: {} })
    const made = makeToken(root.random)
    root.out(`token:  ${made.token}\nsha256: ${made.sha256}\n`)
    return exit.ok
  },
}
