// lus check-config: every fault of a configuration at once, in plain words.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { faultText } from './config/fault.js'
import { readConfig } from './config/read-config.js'
import { exit, UsageError, type Command } from './root.js'

export const checkConfig: Command = {
  usage: 'check-config FILE',
  says: 'Says everything that is wrong with a configuration, and how to mend it. Exit 1 when something is.',
  run: async (args, root) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new UsageError('one file is needed')
    const { faults, config } = readConfig(read(file), root)
    for (const fault of faults) root.out(`${faultText(fault)}\n`)
    const errors = faults.filter(({ severity }) => severity === 'error').length
    root.out(`${errors} errors, ${faults.length - errors} warnings\n`)
    return config === undefined || errors > 0 ? exit.found : exit.ok
  },
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError('the file cannot be read')
  }
}
