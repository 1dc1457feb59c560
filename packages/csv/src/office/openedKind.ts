import { type ForeignKind, foreignKind, foreignOf } from "../foreign.ts"

/** As `foreignKind`, but of a whole file: a zip that does not begin with what it is is opened, as its reader does. */
export const openedKind = async (bytes: Uint8Array): Promise<ForeignKind | undefined> => {
  const kind = foreignKind(bytes)
  if (kind !== "zip") return kind
  const { openedKindOf } = await import("@kepu/office")
  return foreignOf(await openedKindOf(bytes)) ?? kind
}
