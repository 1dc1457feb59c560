import type { GivenFile } from "../protocol.ts"

type Found = Omit<GivenFile, "name">

/** What systems and office programs leave lying about. */
const isFurniture = (name: string): boolean => /^(?:\.|~\$|node_modules$)/u.test(name)

/** A folder is looked through so far, as by `kepu check`. */
const deepest = 8
const most = 5000

/** What lies in a folder, by either of the two ways in which browsers tell it. */
interface Folder {
  readonly name: string
  readonly inside: () => Promise<ReadonlyArray<Folder | { readonly name: string; readonly file: () => Promise<File> }>>
}

const ofHandle = (handle: FileSystemDirectoryHandle): Folder => ({
  name: handle.name,
  inside: async () => {
    const all: Array<Awaited<ReturnType<Folder["inside"]>>[number]> = []
    for await (const inner of handle.values())
      all.push(inner.kind === "directory" ? ofHandle(inner) : { name: inner.name, file: () => inner.getFile() })
    return all
  }
})

const ofEntry = (entry: FileSystemDirectoryEntry): Folder => ({
  name: entry.name,
  inside: async () => {
    const reader = entry.createReader()
    const all: Array<FileSystemEntry> = []
    for (;;) {
      const some = await new Promise<ReadonlyArray<FileSystemEntry>>((resolve, reject) =>
        reader.readEntries(resolve, reject)
      )
      if (some.length === 0) break
      all.push(...some)
    }
    return all.map((inner) =>
      inner.isDirectory
        ? ofEntry(inner as FileSystemDirectoryEntry)
        : {
            name: inner.name,
            file: () => new Promise<File>((resolve, reject) => (inner as FileSystemFileEntry).file(resolve, reject))
          }
    )
  }
})

const lookInto = async (folder: Folder, path: string, depth: number, into: Array<Found>): Promise<void> => {
  if (depth > deepest) return
  const inside = (await folder.inside()).filter(({ name }) => !isFurniture(name))
  for (const one of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (into.length >= most) return
    const inner = `${path}/${one.name}`
    if ("inside" in one) await lookInto(one, inner, depth + 1, into)
    else into.push({ path: inner, isFound: true, content: await one.file() })
  }
}

/** Files under the names that they have in findings: their own, or with their folders where two are called the same. */
const named = (found: ReadonlyArray<Found>): ReadonlyArray<GivenFile> => {
  const bare = found.map(({ path }) => path.split("/").at(-1)!)
  const times = new Map<string, number>()
  for (const name of bare) times.set(name, (times.get(name) ?? 0) + 1)
  return found.map((file, n) => ({ ...file, name: times.get(bare[n]!) === 1 ? bare[n]! : file.path }))
}

type WithHandle = DataTransferItem & {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
}

/**
 * The files that were dropped, those in folders too. A page of a disk may not read what a folder holds by its entry, so
 * its handle is asked for where there is one.
 */
export const filesDropped = async (data: DataTransfer): Promise<ReadonlyArray<GivenFile>> => {
  // All of it has to be asked for before anything is waited for.
  const items = Array.from(data.items, (item: WithHandle) => {
    const entry = item.webkitGetAsEntry()
    const isFolder = entry?.isDirectory === true
    return {
      entry,
      file: isFolder ? null : item.getAsFile(),
      handle: isFolder ? item.getAsFileSystemHandle?.() : undefined
    }
  })
  const found: Array<Found> = []
  for (const { entry, file, handle } of items) {
    if (file !== null) found.push({ path: file.name, isFound: false, content: file })
    else if (entry !== null) {
      const held = await handle
      const folder =
        held?.kind === "directory"
          ? ofHandle(held as FileSystemDirectoryHandle)
          : ofEntry(entry as FileSystemDirectoryEntry)
      await lookInto(folder, folder.name, 1, found)
    }
  }
  return named(found)
}

/** The files that were chosen; with a folder their paths are those in it. */
export const filesChosen = (files: FileList): ReadonlyArray<GivenFile> =>
  named(
    Array.from(files)
      .filter((file) => !file.webkitRelativePath.split("/").some(isFurniture))
      .map((content) => ({
        path: content.webkitRelativePath === "" ? content.name : content.webkitRelativePath,
        isFound: content.webkitRelativePath !== "",
        content
      }))
  )
