import type { InputIssue, Portfolio } from "@kepu/core"

/** What is asked of one activity that was read; what is not named is not compared. `null` asks that it is unknown. */
export interface ExpectedActivity {
  readonly name?: string | null
  readonly place?: string | null
  readonly contactName?: string | null
  readonly contactPhone?: string | null
  /** The name of the host; 蒲城县 may be left out or be 县. */
  readonly host?: string
  /** The name of a host or co-host. */
  readonly hostsInclude?: string
  readonly coHostsUnknown?: boolean
  /** Each `start` or `start/end`. */
  readonly sessions?: ReadonlyArray<string>
  readonly approximate?: boolean
  /** An issue in this row of annex 1 does instead of the time. */
  readonly orIssueAt?: number
}

export interface ExpectedFinding {
  readonly rule: string
  readonly status?: string
  /** By name. */
  readonly subject?: string
  /** Exactly so many; at least one without it. */
  readonly count?: number
}

type Words = string | ReadonlyArray<string>

/** One way in which a case may come out right: everything that it names must hold. */
export interface Outcome {
  readonly activities?: ReadonlyArray<ExpectedActivity>
  readonly unread?: number
  readonly refused?: boolean
  readonly noErrors?: boolean
  readonly minIssues?: number
  readonly issuesAt?: ReadonlyArray<number>
  readonly issuesIn?: Words
  readonly issuesMessage?: Words
  readonly messageNot?: Words
  readonly unitsHasNot?: ReadonlyArray<string>
  readonly phonesNot?: ReadonlyArray<string>
  readonly findings?: ReadonlyArray<ExpectedFinding>
  readonly noFindings?: ReadonlyArray<ExpectedFinding>
  readonly exit?: ReadonlyArray<number>
  readonly unchanged?: ReadonlyArray<string>
  readonly stdoutHas?: ReadonlyArray<Words>
  readonly stderrHas?: ReadonlyArray<Words>
  readonly stdoutHasNot?: ReadonlyArray<string>
  readonly stderrHasNot?: ReadonlyArray<string>
}

interface Finding {
  readonly rule: string
  readonly status: string
  readonly subject: { readonly name?: string }
}

/** What came of a case. */
export interface Seen {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly findings: ReadonlyArray<Finding>
  readonly issues: ReadonlyArray<InputIssue>
  readonly portfolio: Portfolio | undefined
  /** Names of the files by role. */
  readonly files: Readonly<Record<string, string | ReadonlyArray<string>>>
  readonly changed: ReadonlyArray<string>
}

const listOf = (words: Words): ReadonlyArray<string> => (typeof words === "string" ? [words] : words)

const bare = (unit: string): string => unit.replace(/^(?:蒲城)?县/u, "")

const sessionsOf = ({ time }: Portfolio["activities"][number]): ReadonlyArray<string> =>
  (time?.sessions ?? []).map(({ end, start }) => (end === undefined ? start : `${start}/${end}`))

const fits = (expected: ExpectedActivity, seen: Seen, n: number): boolean => {
  const activity = seen.portfolio?.activities[n]
  if (activity === undefined) return false
  const nameOf = (id: string): string => seen.portfolio?.units.find((unit) => unit.id === id)?.name ?? id
  const hosts = [activity.host, ...(activity.coHosts ?? [])].map((id) => bare(nameOf(id)))
  const isTimed =
    (expected.sessions === undefined || expected.sessions.join() === sessionsOf(activity).join()) &&
    (expected.approximate === undefined || expected.approximate === (activity.time?.approximate === true))
  return (
    (["name", "place", "contactName", "contactPhone"] as const).every(
      (fact) => expected[fact] === undefined || (activity[fact] ?? null) === expected[fact]
    ) &&
    (expected.host === undefined || hosts[0] === bare(expected.host)) &&
    (expected.hostsInclude === undefined || hosts.includes(bare(expected.hostsInclude))) &&
    (expected.coHostsUnknown !== true || activity.coHosts === undefined) &&
    (isTimed || (expected.orIssueAt !== undefined && isAt(seen, expected.orIssueAt)))
  )
}

const isAt = ({ files, issues }: Seen, row: number): boolean =>
  issues.some((issue) => listOf(files["annex1"] ?? []).includes(issue.file) && issue.row === row)

const messagesOf = ({ issues, stderr, stdout }: Seen): string =>
  [
    ...issues.flatMap(({ message, suggestion }) => [message["zh-CN"], suggestion?.["zh-CN"] ?? ""]),
    stdout,
    stderr
  ].join("\n")

const matching = ({ findings }: Seen, { rule, status, subject }: ExpectedFinding): ReadonlyArray<Finding> =>
  findings.filter(
    (finding) =>
      finding.rule === rule &&
      (status === undefined || finding.status === status) &&
      (subject === undefined || bare(finding.subject.name ?? "") === bare(subject))
  )

const hasAny = (text: string, words: Words): boolean => listOf(words).some((word) => text.includes(word))

const checks: { readonly [K in keyof Outcome]-?: (wanted: NonNullable<Outcome[K]>, seen: Seen) => boolean } = {
  activities: (wanted, seen) =>
    wanted.length === (seen.portfolio?.activities.length ?? 0) && wanted.every((one, n) => fits(one, seen, n)),
  unread: (most, { portfolio }) => (portfolio?.unread?.length ?? 0) <= most,
  refused: (_, { code, stderr }) => code === 2 && stderr !== "",
  noErrors: (_, { issues }) => issues.every(({ severity }) => severity !== "error"),
  minIssues: (least, { issues }) => issues.length >= least,
  issuesAt: (rows, seen) => rows.every((row) => isAt(seen, row)),
  issuesIn: (roles, { files, issues }) =>
    listOf(roles).every((role) => issues.some(({ file }) => listOf(files[role] ?? []).includes(file))),
  issuesMessage: (words, seen) => hasAny(messagesOf(seen), words),
  messageNot: (words, seen) => !hasAny(messagesOf(seen), words),
  unitsHasNot: (names, { portfolio }) => !portfolio?.units.some(({ name }) => names.includes(name)),
  phonesNot: (phones, { portfolio }) =>
    !portfolio?.activities.some(({ contactPhone = "" }) => phones.includes(contactPhone)),
  findings: (wanted, seen) =>
    wanted.every((one) => {
      const found = matching(seen, one).length
      return one.count === undefined ? found > 0 : found === one.count
    }),
  noFindings: (unwanted, seen) => unwanted.every((one) => matching(seen, one).length === 0),
  exit: (codes, { code }) => code !== null && codes.includes(code),
  unchanged: (files, { changed }) => !files.some((file) => changed.includes(file)),
  stdoutHas: (words, { stdout }) => words.every((word) => hasAny(stdout, word)),
  stderrHas: (words, { stderr }) => words.every((word) => hasAny(stderr, word)),
  stdoutHasNot: (words, { stdout }) => !hasAny(stdout, words),
  stderrHasNot: (words, { stderr }) => !hasAny(stderr, words)
}

/** What of an outcome does not hold. */
export const failing = (outcome: Outcome, seen: Seen): ReadonlyArray<string> =>
  (Object.keys(outcome) as ReadonlyArray<keyof Outcome>).filter((field) => {
    const check = checks[field] as (wanted: unknown, seen: Seen) => boolean
    return !check(outcome[field], seen)
  })
