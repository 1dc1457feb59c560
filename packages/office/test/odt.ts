import { strToU8, zipSync } from "fflate"

const namespaces = ["office", "text", "table", "style", "draw", "loext", "fo"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ")

export interface OdtParts {
  readonly body: string
  readonly styles?: string
  readonly automatic?: string
  readonly manifest?: string
}

/** A document of OpenDocument: what stands in its `office:text`, and its styles. */
export const odtOf = ({ automatic = "", body, manifest = "", styles = "" }: OdtParts): Uint8Array =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "META-INF/manifest.xml": strToU8(`<manifest>${manifest}</manifest>`),
    "styles.xml": strToU8(
      `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles></office:document-styles>`
    ),
    "content.xml": strToU8(
      `<office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
    )
  })
