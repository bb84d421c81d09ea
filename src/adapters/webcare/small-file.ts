// Reads a partner's file without being exhausted or led astray by it.
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** Why a file is no text of ours: it cannot be read now, is too large, or is not UTF-8. */
export type Unreadable = { readonly fault: 'unreachable' | 'too-large' | 'charset' }

/** The text of an ordinary file (a symbolic link is none) of at most `limit` bytes. Never rejects. */
export async function readSmallFile(path: string, limit: number): Promise<string | Unreadable> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      if (!(await file.stat()).isFile()) return { fault: 'unreachable' }
      const bytes = await bytesOf(file, limit + 1)
      return bytes.length > limit ? { fault: 'too-large' } : textOf(bytes)
    } finally {
      await file.close()
    }
  } catch {
    return { fault: 'unreachable' }
  }
}

/** The first bytes of the file, however many reads it takes. */
async function bytesOf(file: FileHandle, most: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(most)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, most - length, length)
    length += bytesRead
    if (bytesRead === 0 || length === most) return buffer.subarray(0, length)
  }
}

function textOf(bytes: Uint8Array): string | Unreadable {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { fault: 'charset' }
  }
}
