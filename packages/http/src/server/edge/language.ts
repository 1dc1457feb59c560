import type { Language } from "@kepu/core"
import { languages } from "@kepu/core/text"

/** The language that an Accept-Language header wants most (RFC 9110 12.5.4), the first of ours if it wants none of them. */
export const acceptedLanguage = (header: string | undefined): Language => {
  const ranges = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";")
      const weight = parameters.map((one) => /^\s*q=(?<q>[01](\.\d{0,3})?)$/u.exec(one)?.groups?.["q"]).find(Boolean)
      return { tag: tag.trim(), weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of ranges) {
    if (tag === "*") return languages[0]
    const found = languages.find((language) => tag.split("-")[0] === language.split("-")[0])
    if (found !== undefined) return found
  }
  return languages[0]
}
