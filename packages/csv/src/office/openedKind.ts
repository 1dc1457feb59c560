import { type ForeignKind, foreignKind, foreignOf } from "../foreign.ts"

/**
 * As `foreignKind`, but of a whole file: a zip that does not begin with what it is is opened, as its reader does.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { openedKind, templateFile } from "@kepu/csv"
 *
 * console.log(await openedKind(await templateFile(notice, "annex1", "xlsx"))) // xlsx
 * ```
 */
export const openedKind = async (bytes: Uint8Array): Promise<ForeignKind | undefined> => {
  const kind = foreignKind(bytes)
  if (kind !== "zip") return kind
  const { openedKindOf } = await import("@kepu/office")
  return foreignOf(await openedKindOf(bytes)) ?? kind
}
