/** Texts of the sign-in. */
export const words = {
  title: "登录",
  withProvider: "统一身份登录",
  or: "或使用访问令牌",
  token: "访问令牌",
  hint: "令牌只留在本页内存里，不写入浏览器存储、Cookie 或地址栏；刷新或关闭网页后需要重新输入。令牌由 kepu serve 首次启动时给出，或用 kepu token create 生成。",
  signIn: "登录",
  over: "登录已失效或令牌不正确，请重新登录。"
} as const
