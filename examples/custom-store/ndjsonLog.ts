import { type FileHandle, open } from "node:fs/promises"
import type { TransactionLog } from "@kepu/storage/log"

/**
 * The transactions in a file, a line each. A last line without an end was cut off by a crash before anybody was told
 * that it was written, so it is taken away; a whole line that is no JSON is an error.
 */
const readLines = async (file: FileHandle): Promise<ReadonlyArray<unknown>> => {
  const text = await file.readFile("utf8")
  const whole = text.slice(0, text.lastIndexOf("\n") + 1)
  if (whole.length < text.length) await file.truncate(Buffer.byteLength(whole))
  return whole
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
}

/** Adds a line and waits until it is on disk. What could only be written in part is taken away again. */
const appendLine = async (file: FileHandle, transaction: unknown): Promise<void> => {
  const { size } = await file.stat()
  try {
    await file.appendFile(`${JSON.stringify(transaction)}\n`)
    await file.sync()
  } catch (cause) {
    await file.truncate(size)
    throw cause
  }
}

/** Keeps everything in one file that can be read with a text editor. */
export const ndjsonLog = async (path: string): Promise<TransactionLog> => {
  const file = await open(path, "a+")
  return {
    read: () => readLines(file),
    append: (transaction) => appendLine(file, transaction),
    close: () => file.close()
  }
}
