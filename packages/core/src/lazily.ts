/**
 * An object whose values are made when they are first read, each once. It can be spread, compared and encoded like any
 * other, which reads all of them.
 */
export const lazily = <A extends object>(makers: { readonly [K in keyof A]: () => A[K] }): A => {
  const made: object = {}
  for (const [key, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make()
        Object.defineProperty(made, key, { enumerable: true, value })
        return value
      }
    })
  }
  return made as A
}
