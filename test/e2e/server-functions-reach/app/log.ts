/** One in the process, whichever bundles hold this module. */
export const log: { ran: string[] } = ((globalThis as Record<string, unknown>)['reachLog'] ??= { ran: [] }) as { ran: string[] }
