type SlotsOf<T> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never

type IfSame<A, B, Then> = [A, B] extends [B, A] ? Then : never

/** The texts of another language if they have the same keys and, in each text, the same slots; else nothing fits. */
export type SameSlots<Texts, Other> = Texts extends string
  ? IfSame<SlotsOf<Texts>, SlotsOf<Other>, Other>
  : IfSame<
      keyof Texts,
      keyof Other,
      { readonly [K in keyof Texts]: K extends keyof Other ? SameSlots<Texts[K], Other[K]> : never }
    >
