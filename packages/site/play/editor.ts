import { autocompletion } from "@codemirror/autocomplete"
import { json } from "@codemirror/lang-json"
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language"
import { lintGutter, setDiagnostics } from "@codemirror/lint"
import { Compartment, EditorState, Transaction } from "@codemirror/state"
import { tags } from "@lezer/highlight"
import { basicSetup, EditorView } from "codemirror"
import { completing } from "./complete.ts"
import { h } from "./dom.ts"
import { locate } from "./locate.ts"
import type { Problem } from "./protocol.ts"
import { type Language, phrases } from "./words.ts"

/** An editor of JSON. */
export interface Editor {
  readonly element: HTMLElement
  readonly text: () => string
  /** Puts another text in; `changed` is not told. */
  readonly write: (text: string) => void
  /** Underlines what is wrong, in a language. */
  readonly mark: (problems: ReadonlyArray<Problem>, language: Language) => void
  /** Takes the reader to a place. */
  readonly show: (path: string) => void
  readonly speak: (language: Language, label: string) => void
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--link)" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: [tags.bool, tags.null], color: "var(--code-word)" }
])

const theme = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--paper)", color: "var(--ink)" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "0.875rem", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--quiet)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--link) 8%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--link) 25%, transparent)"
  },
  ".cm-tooltip, .cm-panels": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--line)"
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--link)", color: "var(--paper)" },
  // By themselves these are pictures in the styles, which the policy forbids.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warn)" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted var(--link)" },
  ".cm-lint-marker": { content: "normal", borderRadius: "50%", transform: "scale(0.6)" },
  ".cm-lint-marker-error": { content: "normal", backgroundColor: "var(--bad)" },
  ".cm-lint-marker-warning": { content: "normal", backgroundColor: "var(--warn)" },
  ".cm-lint-marker-info": { content: "normal", backgroundColor: "var(--link)" },
  ".cm-diagnostic": { fontFamily: "var(--font)", maxWidth: "32rem" }
})

/** Makes an editor in a shadow root, in which its styles hold without any in the markup of the page. */
export const makeEditor = (changed: () => void, schema: () => object | undefined): Editor => {
  const element = h("editor-box" as "div", { class: "editor" })
  const shadow = element.attachShadow({ mode: "open" })
  const spoken = new Compartment()
  let isOwn = false
  const view = new EditorView({
    root: shadow,
    parent: shadow,
    extensions: [
      basicSetup,
      json(),
      autocompletion({ override: [completing(schema)] }),
      lintGutter(),
      syntaxHighlighting(colours),
      theme,
      spoken.of([]),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged && !isOwn) changed()
      })
    ]
  })
  return {
    element,
    text: () => view.state.doc.toString(),
    write: (text) => {
      isOwn = true
      // With what an editor begins cannot be undone, as nothing was there before.
      const isFirst = view.state.doc.length === 0
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: Transaction.addToHistory.of(!isFirst)
      })
      isOwn = false
    },
    mark: (problems, language) => {
      const text = view.state.doc.toString()
      const marks = problems.map(({ path, severity, text: message }) => ({
        ...locate(text, path),
        severity,
        message: message[language]
      }))
      view.dispatch(setDiagnostics(view.state, marks))
    },
    show: (path) => {
      const { from, to } = locate(view.state.doc.toString(), path)
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" })
      })
      view.focus()
    },
    speak: (language, label) =>
      view.dispatch({
        effects: spoken.reconfigure([
          EditorState.phrases.of(phrases[language]),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" })
        ])
      })
  }
}
