/** Written anew for the second build, as everything that holds it. */
export const release = 'one'
