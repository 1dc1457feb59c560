import type { zh } from "./zh-CN.ts"

/** Why an eligible activity is not chosen. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
  noWeights: "there are no weights to rank activities by: a person chooses, or gives some",
  unitQuota: "of the {limit} allowed for “{unit}” none is left",
  total: "of the {total} allowed in all none is left",
  tie: "level with others at rank {rank}, not all of which may be chosen: a person decides"
}
