const state = globalThis as { board?: string }

/** What stands on the board; written by `POST /api/board`. */
export const readBoard = (): string => state.board ?? 'first'
export const writeBoard = (text: string): void => void (state.board = text)
