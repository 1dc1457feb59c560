import type { Notice } from "../notice/Notice.ts"
import type { Scope } from "../condition/Scope.ts"

/** The same function, which remembers its results for as long as the scope is in use. */
export const remembering = <K extends object, V>(
  make: (key: K, scope: Scope<Notice>) => V
): ((key: K, scope: Scope<Notice>) => V) => {
  const known = new WeakMap<Scope<Notice>, WeakMap<K, V>>()
  return (key, scope) => {
    let own = known.get(scope)
    if (own === undefined) {
      own = new WeakMap()
      known.set(scope, own)
    }
    const found = own.get(key)
    if (found !== undefined) return found
    const made = make(key, scope)
    own.set(key, made)
    return made
  }
}
