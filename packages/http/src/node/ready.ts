/** What a worker says when it has started. */
export const ready = "ready"
