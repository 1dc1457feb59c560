/** 附件1 above the title, where a form's name has both. */
export const titleOf = (name: string): { readonly annex?: string; readonly title: string } => {
  const [, annex, title] = /^(附件\s*[\d一二三四五六七八九十]*)[\s：:]+(\S.*)$/u.exec(name) ?? []
  return annex === undefined || title === undefined ? { title: name } : { annex, title }
}
