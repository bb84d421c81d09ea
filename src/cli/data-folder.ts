// The data folder, looked at before anything is opened in it.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { makeFolder } from '../store/sqlite/make-folder.js'
import { CannotStart } from './root.js'
import { codeIn } from './start-faults.js'

const isFile = (path: string): boolean => existsSync(path) && !statSync(path).isDirectory()

/** Makes it where it is missing. @throws CannotStart when nothing can be kept there */
export function openDataFolder(folder: string): void {
  if (isFile(folder)) throw new CannotStart('--data must name a folder, and names a file')
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new CannotStart(`the folder of --data cannot be made, or not be written to${codeIn(error)}`)
  }
}
