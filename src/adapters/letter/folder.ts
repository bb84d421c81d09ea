// The print folder: private to the gateway and the print room, and never showing half a letter.
import { constants, mkdirSync, readdirSync, rmSync, statSync, type Stats } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const part = (folder: string, name: string): string => join(folder, `.${name}.part`)

const isPrivate = (stats: Stats): boolean => stats.isDirectory() && (stats.mode & 0o077) === 0

/**
 * Makes the folder (0700) or finds it, and clears what a killed process left half written.
 * @throws Error when it is no folder or others may look into it.
 */
export function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!isPrivate(statSync(folder)))
    throw new Error(`the letter folder ${folder} must be a folder with mode 0700`)
  for (const name of readdirSync(folder)) if (/^\..*\.part$/.test(name)) rmSync(join(folder, name))
}

/** Whether letters can be put there now, out of others' sight. */
export async function isUsable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
    return isPrivate(await stat(folder))
  } catch {
    return false
  }
}

/**
 * Writes a letter whole or not at all: beside it, to disk, then renamed over one of the same name.
 * @throws the system's error, or the signal's reason when aborted before the letter was there.
 */
export async function put(
  folder: string,
  name: string,
  body: Uint8Array | string,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = part(folder, name)
  try {
    await writeToDisk(unfinished, body, signal)
    signal.throwIfAborted()
    await rename(unfinished, join(folder, name))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(folder)
}

async function writeToDisk(path: string, body: Uint8Array | string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(body, { signal })
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
