interface Node {
  readonly type: string
  readonly value?: unknown
  readonly callee?: { readonly name?: string }
  readonly elements?: ReadonlyArray<unknown>
}

const statuses = new Set<unknown>(["met", "unmet", "pending", "undetermined", "not-applicable", "judgement"])

/**
 * What people read is no logic: it is kept in both languages by the types and read on the pages. Of other words only
 * the statuses are changed, as the rest are names from closed sets, and a name that is not in the set does not compile;
 * nor does a text in an empty list of something else.
 */
export const texts = {
  shouldIgnore: ({ node }: { readonly node: Node }): string | undefined => {
    if (node.type === "CallExpression" && node.callee?.name === "localized") return "a text"
    if (node.type === "ArrayExpression" && node.elements?.length === 0) return "does not compile"
    return node.type === "StringLiteral" && !statuses.has(node.value) ? "does not compile" : undefined
  }
}
