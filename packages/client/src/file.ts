/** A file as the service sends it. */
export interface DownloadedFile {
  /** As the service names it, such as `附件1.csv`. */
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The name in Content-Disposition (RFC 6266): `filename*` goes before `filename`. */
const nameIn = (header: string): string | undefined => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/iu.exec(header) ?? []
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/iu.exec(header)?.[1]
}

export const fileOf = async (answer: Promise<Response>, name: string): Promise<DownloadedFile> => {
  const response = await answer
  return {
    name: nameIn(response.headers.get("content-disposition") ?? "") ?? name,
    type: response.headers.get("content-type") ?? "",
    bytes: new Uint8Array(await response.arrayBuffer())
  }
}
