// A folder by which files are handed over: private, and never showing half a file.
import { accessSync, constants, existsSync, readdirSync, rmSync, statSync, type Stats } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OptionFault } from './kind.js'
import { makeFolder } from './make-folder.js'

const unfinished = (folder: string, name: string): string => join(folder, `.${name}.part`)

const isPrivate = (stats: Stats): boolean => stats.isDirectory() && (stats.mode & 0o077) === 0

/** Why the folder that an option names cannot be used. It need not be there yet; nothing is changed. */
export function folderFaults(option: string, folder: string): readonly OptionFault[] {
  const fault = (says: string) => [{ path: [option], says }]
  try {
    const stats = statSync(existing(folder))
    if (!stats.isDirectory()) return fault('This is a file, or lies in one, and no folder.')
    accessSync(existing(folder), constants.W_OK | constants.X_OK)
    const isThere = existing(folder) === folder
    return isThere && !isPrivate(stats)
      ? fault('Others may look into this folder: its mode must be 0700.')
      : []
  } catch {
    return fault('The gateway may not write to this folder, or to the one that it is to be made in.')
  }
}

/** The path itself, or what is there of the way to it. */
const existing = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : existing(dirname(path))

/**
 * Makes the folder (0700) or finds it, and clears what a killed process left half written.
 * @throws Error when it is no folder or others may look into it.
 */
export function openDropFolder(folder: string): void {
  makeFolder(folder)
  if (!isPrivate(statSync(folder))) throw new Error(`${folder} must be a folder with mode 0700`)
  for (const name of readdirSync(folder)) if (/^\..*\.part$/.test(name)) rmSync(join(folder, name))
}

/** Whether files can be put there now, out of others' sight. */
export async function isUsable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
    return isPrivate(await stat(folder))
  } catch {
    return false
  }
}

/**
 * Writes a file whole or not at all: beside it, to disk, then renamed over one of the same name.
 * @throws the system's error, or the signal's reason when aborted; the file is then not there.
 */
export async function putFile(
  folder: string,
  name: string,
  body: Uint8Array | string,
  signal?: AbortSignal,
): Promise<void> {
  const part = unfinished(folder, name)
  try {
    signal?.throwIfAborted()
    await writeToDisk(part, body)
    signal?.throwIfAborted()
    await rename(part, join(folder, name))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  // It can be seen and taken from here on, so that no failure may say that it was not put there.
  await syncFolder(folder).catch(() => undefined)
}

async function writeToDisk(path: string, body: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(body)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The rename itself is on disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
