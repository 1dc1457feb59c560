import { type ServedFolder, serveFolder } from "@kepu/real-parts/chromium"
import { policy } from "../src/layout.ts"

/** Serves the site as the simplest host would, with the policy as a header too where a page takes it. */
export const serve = (folder: string): Promise<ServedFolder> =>
  serveFolder(folder, {
    headersOf: (path): Readonly<Record<string, string>> =>
      path.endsWith("kepu-playground.html") ? {} : { "content-security-policy": policy }
  })
