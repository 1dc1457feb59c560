import { catalogue } from "@kepu/core/text"

/** Headings of tables of indicators and rankings. */
export const headings = /* @__PURE__ */ catalogue({
  "zh-CN": {
    unit: "单位",
    front: "比较层次",
    ahead: "直接领先于它的单位",
    mayBeAhead: "资料补全后可能领先于它的单位数",
    rank: "名次",
    ranks: "可能名次",
    points: "得分",
    mayBe: "可能得分",
    deducted: "扣分",
    value: "数量",
    tie: "同分比较",
    title: "权重",
    digest: "权重指纹"
  },
  en: {
    unit: "unit",
    front: "level",
    ahead: "right ahead of it",
    mayBeAhead: "how many more may be ahead of it",
    rank: "rank",
    ranks: "rank may be",
    points: "points",
    mayBe: "points may be",
    deducted: "points lost",
    value: "number",
    tie: "tie-break",
    title: "weights",
    digest: "digest of the weights"
  }
})
