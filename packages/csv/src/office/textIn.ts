import type { Localized } from "@kepu/core"
import { decodeText } from "../decodeText.ts"
import { foreignKind } from "../foreign.ts"
import type { OfficeOptions } from "./options.ts"

/** The text of a file, or why there is none: absent of a file of which there is nothing more to say. */
export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why?: Localized }

/**
 * The text of a file: as it is decoded, or of a document (.docx, .odt, .ofd, a PDF with text) its paragraphs, a line
 * each. What a file is is told by its content.
 *
 * @example
 * ```ts
 * import { textIn } from "@kepu/csv"
 *
 * const { text } = (await textIn(new TextEncoder().encode("一、活动时间"))) as { readonly text?: string }
 * console.log(text) // 一、活动时间
 * ```
 */
export const textIn = async (bytes: Uint8Array, { limits }: OfficeOptions = {}): Promise<TextReading> => {
  const kind = foreignKind(bytes)
  if (kind === undefined) {
    const text = decodeText(bytes)
    return text === undefined ? { ok: false } : { ok: true, text }
  }
  const { readOffice } = await import("@kepu/office")
  const result = await readOffice(bytes, { limits: limits ?? {} })
  if (!result.ok) return { ok: false, why: result.refusal.text }
  return result.text === undefined ? { ok: false } : { ok: true, text: result.text }
}
