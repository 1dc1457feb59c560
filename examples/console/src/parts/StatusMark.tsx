import type { Finding } from "@kepu/client"
import { statusName } from "@kepu/core/assessment"
import type { FunctionalComponent } from "vue"
import { local } from "../words.ts"

/** The status of a finding: its word and its colour, and a sign for who sees no colours. */
export const StatusMark: FunctionalComponent<{ readonly status: Finding["status"] }> = ({ status }) => (
  <span class={`status ${status}`}>{local(statusName[status])}</span>
)
StatusMark.props = ["status"]
