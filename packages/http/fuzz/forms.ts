import type { Random } from "./values.ts"

const files: readonly [string, ...ReadonlyArray<string>] = [
  "序号,项目名称,举办单位,活动时间\n1,食品安全进万家,教育局,9月18日\n",
  "序号,单位名称,单位类型\n1,教育局,成员单位\n",
  "",
  "\u0000\u0001\u0002",
  "PK\u0003\u0004",
  `"${"x".repeat(5000)}`,
  "a,b,c\n".repeat(500)
]

const dispositions: readonly [string, ...ReadonlyArray<string>] = [
  'form-data; name="annex1"; filename="附件1.csv"',
  'form-data; name="annex1"; filename="附件1.csv"',
  'form-data; name="annex1"; filename="a.csv"',
  'form-data; name="units"; filename="u.csv"',
  'form-data; name="submissions"; filename="s.csv"',
  'form-data; name="platform"; filename="../../p.csv"',
  'form-data; name="annex1"',
  'form-data; name=""',
  'form-data; name="__proto__"; filename=""',
  "form-data",
  "attachment",
  ""
]

/** A form with the files of a county, and how it can go wrong. */
export const formOf = (random: Random): readonly [string, Uint8Array] => {
  const boundary = "kepu"
  const part = (disposition: string, text: string): string =>
    `--${boundary}\r\n${disposition === "" ? "" : `Content-Disposition: ${disposition}\r\n`}\r\n${text}\r\n`
  const fields = [
    ...(random.below(8) > 0 ? [part('form-data; name="notice"', random.pick(["pucheng-2023", "none", "\u0000"]))] : []),
    ...(random.below(2) > 0
      ? [part('form-data; name="asOf"', random.pick(["2023-09-20T00:00:00+08:00", "2023-09-20", ""]))]
      : [])
  ]
  const parts = Array.from({ length: random.below(4) }, () => part(random.pick(dispositions), random.pick(files)))
  const end = random.pick([`--${boundary}--\r\n`, `--${boundary}--\r\n`, `--${boundary}--\r\n`, "", "--"])
  const whole = new TextEncoder().encode([...fields, ...parts, end].join(""))
  const bytes = random.below(8) === 0 ? whole.subarray(0, random.below(whole.length + 1)) : whole
  const type =
    random.below(12) === 0
      ? random.pick([
          "multipart/form-data; boundary=other",
          "multipart/form-data; boundary=",
          "multipart/mixed; boundary=kepu"
        ])
      : `multipart/form-data; boundary=${boundary}`
  return [type, bytes]
}
