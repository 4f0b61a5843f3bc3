/** Another one with each run. */
export const stamp = (): string => Math.random().toString(36).slice(2)
