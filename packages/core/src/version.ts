/** Version of the library, as its package says; part of every receipt. */
export const version = "0.1.0"
