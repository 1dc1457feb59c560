import type { ImportFiles } from "@kepu/client"

/** The kinds of tables that an import takes. */
export const kinds = ["annex1", "annex2", "units", "submissions", "platform"] as const
export type Kind = (typeof kinds)[number]

/** A file that was chosen, and what it is taken for. */
export interface Chosen {
  readonly file: File
  readonly kind: Kind
}

const signs: ReadonlyArray<readonly [Kind, RegExp]> = [
  ["annex2", /附件\s*[2２二]|推荐|annex-?2/iu],
  ["annex1", /附件\s*[1１一]|活动|annex-?1/iu],
  ["platform", /平台|platform/iu],
  ["submissions", /报送|登记|submission/iu],
  ["units", /单位|名册|名单|units?\b/iu]
]

/** What a file is by its name; a person can say otherwise before anything is read. */
export const kindOf = (name: string): Kind => signs.find(([, sign]) => sign.test(name))?.[0] ?? "annex1"

/** The kind of which there are several files, though the service takes one. */
export const twice = (chosen: ReadonlyArray<Chosen>): Kind | undefined =>
  (["units", "submissions", "platform"] as const).find((kind) => chosen.filter((one) => one.kind === kind).length > 1)

/** The files as the service takes them. */
export const formOf = (chosen: ReadonlyArray<Chosen>): ImportFiles => {
  const of = (kind: Kind) => chosen.filter((one) => one.kind === kind).map(({ file }) => file)
  const several = (kind: "annex1" | "annex2") => (of(kind).length === 0 ? {} : { [kind]: of(kind) })
  const single = (kind: "units" | "submissions" | "platform") => {
    const [file] = of(kind)
    return file === undefined ? {} : { [kind]: file }
  }
  return {
    ...several("annex1"),
    ...several("annex2"),
    ...single("units"),
    ...single("submissions"),
    ...single("platform")
  }
}
