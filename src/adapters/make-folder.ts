// Makes a folder with all that is missing above it, for the owner alone. As the store does it: neither imports the other.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * One step at a time: where no folder can be made at all (`/proc/x`), `mkdirSync` with `recursive` never comes back.
 * @throws the system's error when one of them cannot be made; what is there already is left alone, file or folder
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
