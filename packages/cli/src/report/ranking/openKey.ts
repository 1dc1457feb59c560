import { localized } from "@kepu/core/text"

/** How an open number is to be read. */
export const key = localized(
  "3–5：资料未全，在 3 到 5 之间；≥3：至少 3；?：没有填报，不当作 0",
  "3–5: facts are missing, from 3 to 5; ≥3: at least 3; ?: not reported, which is not 0"
)
