/** Another one with each rendering. */
export const stamp = (): string => Math.random().toString(36).slice(2)
