export const directiveErrors = {
  TM_CLIENT_HOOK: {
    title: 'A server component uses what only client components have',
    fix: "Put 'use client' at the top of the file, or move the part that needs the hook into a file of its own that has it.",
  },
  TM_CLIENT_EXPORT: {
    title: 'A client component exports what the server has to read',
    fix: "Keep the page or layout a server component, and move what needs the browser to a file of its own that starts with 'use client'.",
  },
  TM_ERROR_FILE: {
    title: 'An error file is a server component',
    fix: "Put 'use client' at the top of the file.",
  },
  TM_SERVER_IMPORT: {
    title: 'A client component imports what only the server has',
    fix: "Call it in a server component and pass the value on as a prop, or move it to a server function in a file that starts with 'use server'.",
  },
  TM_CACHE_DISABLED: {
    title: "'use cache' is used without cacheComponents",
    fix: 'Set `cacheComponents: true` in next.config, or remove the directive.',
  },
  TM_CACHE_DIRECTIVE: {
    title: "A 'use cache' directive is not what it was meant to be",
    fix: "Write 'use cache', 'use cache: remote' or 'use cache: private' as the first statement of a file or an async function.",
  },
  TM_CACHE_KIND: {
    title: "A kind of 'use cache' has no handler",
    fix: 'Add a module for the kind to `cacheHandlers` in next.config, or use a built-in kind.',
  },
  TM_CACHE_SYNC: {
    title: "A function with 'use cache' is not async",
    fix: 'Make it async: its value may come from the cache, and that takes time.',
  },
  TM_CACHE_ARGUMENT: {
    title: 'A cached function was called with something that would arrive changed',
    fix: 'Pass plain data: for a URL its `href`.',
  },
  TM_SEGMENT_EXPORT: {
    title: 'An export of a route does nothing with cacheComponents',
    fix: "Remove it: a page is static as far as it needs no request. In place of `revalidate` call cacheLife() in a 'use cache' function.",
  },
  TM_CACHE_PRIVATE: {
    title: "'use cache: private' stands where there is no visitor",
    fix: 'Call it outside of the shared cached function and pass on what you need, or make the outer function private too.',
  },
} as const
