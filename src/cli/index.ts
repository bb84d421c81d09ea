// The `lus` command line: picks the command and turns its result into an exit code.
import { checkConfig } from './check-config.js'
import { convert } from './convert.js'
import { demo } from './demo/demo.js'
import { replay } from './replay.js'
import { CannotStart, exit, UsageError, type Command, type Root } from './root.js'
import { serve } from './serve.js'
import { token } from './token-command.js'
import { validate } from './validate.js'

const commands: Readonly<Record<string, Command>> = {
  serve,
  validate,
  convert,
  replay,
  'check-config': checkConfig,
  token,
  demo,
}

/** Runs one command line (without `node lus`); resolves with the exit code. */
export async function run(args: readonly string[], root: Root): Promise<number> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    const asked = ['', 'help', '--help', '-h'].includes(name)
    ;(asked ? root.out : root.err)(help(name, asked))
    return asked && name !== '' ? exit.ok : exit.usage
  }
  if (asksForHelp(rest)) {
    root.out(
      `Usage: lus ${command.usage}\n\n${command.says}\n${command.more === undefined ? '' : `\n${command.more}\n`}`,
    )
    return exit.ok
  }
  try {
    return await command.run(rest, root)
  } catch (error) {
    if (error instanceof CannotStart) {
      root.err(`lus ${name}: ${error.message}\n`)
      return exit.usage
    }
    if (!isUsage(error)) throw error
    root.err(`lus ${name}: ${error.message}\nUsage: lus ${command.usage}\n`)
    return exit.usage
  }
}

/** Before `--`: behind it stand names of files. */
const asksForHelp = (args: readonly string[]): boolean =>
  args
    .slice(0, args.includes('--') ? args.indexOf('--') : args.length)
    .some((arg) => arg === '--help' || arg === '-h')

/** Wrong use found by us, or by the argument parser of the platform. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

function help(name: string, asked: boolean): string {
  const complaint = asked
    ? ''
    : `lus: there is no command "${/^[a-z-]{1,30}$/.test(name) ? name : '...'}".\n\n`
  const lines = Object.values(commands).map(({ usage, says }) => `  lus ${usage}\n      ${says}`)
  return `${complaint}Usage:\n${lines.join('\n')}\n\nMore on a command: lus COMMAND --help\n`
}
