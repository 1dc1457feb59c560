type Child = Node | string

/** Makes an element with attributes and children; an attribute that is `false` is left out. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | ((event: Event) => void)>> = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value)
    else if (value !== false) element.setAttribute(key, value === true ? "" : value)
  }
  element.append(...children)
  return element
}
