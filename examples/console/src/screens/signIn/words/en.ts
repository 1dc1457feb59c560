import type { words as zh } from "./zh-CN.ts"

/** Texts of the sign-in. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Sign in",
  withProvider: "Sign in with your organisation's account",
  or: "or with a token",
  token: "Token",
  hint: "The token stays in the memory of this page: not in the browser's storage, not in a cookie, not in the address. After a reload it is asked for again. kepu serve prints the first one, and kepu token create makes others.",
  signIn: "Sign in",
  over: "The token is wrong or is over: sign in again."
}
