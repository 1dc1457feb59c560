import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"

/**
 * So many of a thousand pixels may differ by more than a fifth of the scale. One sign that is another changes more, and
 * two pictures of one page nothing.
 */
const mostPerThousand = 0.1

/** How many of a thousand pixels differ, as a browser sees two pictures; all where they have other sizes. */
const difference = async (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async ([one, other]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0)!)
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [first, second] = [await pixelsOf(one), await pixelsOf(other)]
      if (first.width !== second.width || first.height !== second.height) return 1000
      let differing = 0
      for (let at = 0; at < first.data.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(first.data[at + channel]! - second.data[at + channel]!) > 51))
          differing += 1
      return (4000 * differing) / first.data.length
    },
    [a.toString("base64"), b.toString("base64")] as const
  )

/**
 * Compares the window with the picture of that name that is kept in a folder; `KEPU_PICTURES=write` makes it. Pictures
 * are of the Chromium and the fonts that come as packages.
 *
 * @throws `Error` if there is no picture, or the window looks otherwise; what it looks like then lies beside it
 */
export const mustLookLike = async (page: Page, folder: string, name: string): Promise<void> => {
  const now = await page.screenshot({ animations: "disabled", caret: "hide" })
  const path = join(folder, `${name}.png`)
  if (process.env["KEPU_PICTURES"] === "write") {
    mkdirSync(folder, { recursive: true })
    return writeFileSync(path, now)
  }
  if (!existsSync(path)) throw new Error(`there is no ${path}: KEPU_PICTURES=write makes it; look at it`)
  const differing = await difference(page, readFileSync(path), now)
  if (differing <= mostPerThousand) return
  writeFileSync(join(folder, `${name}.other.png`), now)
  throw new Error(`${name} looks otherwise (${differing.toFixed(2)} ‰): see ${name}.other.png beside it`)
}
