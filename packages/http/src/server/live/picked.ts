import type { Finding, Status } from "@kepu/core"
import type { Paging, Wanted } from "@kepu/core/live"

/** The unit that is the subject, or answers for it. */
const unitOf = ({ subject, unit }: Finding): string | undefined =>
  unit?.id ?? (subject.kind === "unit" ? subject.id : undefined)

/** What is wanted of findings; of statuses there may be several. */
export interface WantedHere extends Omit<Wanted, "status"> {
  readonly status?: ReadonlyArray<Status>
}

const isWanted = (finding: Finding, wanted: WantedHere): boolean =>
  (wanted.status === undefined || wanted.status.includes(finding.status)) &&
  (["modality", "rule", "clause"] as const).every((key) => (wanted[key] ?? finding[key]) === finding[key]) &&
  (wanted.subject ?? finding.subject.id) === finding.subject.id &&
  (wanted.unit === undefined || wanted.unit === unitOf(finding))

/** Those of all findings that are wanted, as `Live` lists them. */
export const picked = (
  all: ReadonlyArray<Finding>,
  wanted: WantedHere,
  { after = 0, limit = Number.POSITIVE_INFINITY }: Paging
): { readonly findings: ReadonlyArray<Finding>; readonly next: number | undefined } => {
  const findings: Array<Finding> = []
  for (let n = after; n < all.length; n++) {
    if (!isWanted(all[n]!, wanted)) continue
    if (findings.length === limit) return { findings, next: n }
    findings.push(all[n]!)
  }
  return { findings, next: undefined }
}
