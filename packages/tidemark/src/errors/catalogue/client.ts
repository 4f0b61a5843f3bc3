export const clientErrors = {
  TM_CLIENT_HOOK_ON_SERVER: {
    title: 'A hook of next/navigation was called in a server component',
    fix: "Move the component that calls it to a file that starts with 'use client'.",
  },
  TM_CLIENT_NOT_STARTED: {
    title: 'The router was used before the page had started in the browser',
    fix: 'Call it in an event handler or an effect, not while rendering.',
  },
  TM_DOCUMENT_CUT_OFF: {
    title: 'The connection ended before the page was complete',
    fix: 'Reload. If it happens again, look for what cuts answers short: a proxy that limits time or buffers, a server that was stopped.',
  },
  TM_JAVASCRIPT_URL: {
    title: 'The router was given a "javascript:" URL',
    fix: 'Check URLs that come from users before navigating to them: allow paths and https only.',
  },
  TM_NO_PAYLOAD: {
    title: 'The browser found no page at its own address',
    fix: 'Reload. If it happens again, check that what stands in front of the server passes /_tidemark/page/ on to it.',
  },
  TM_PAGES_ROUTER: {
    title: 'useRouter of next/router was called, which belongs to pages/',
    fix: "Import useRouter from 'next/navigation'.",
  },
  TM_SEARCH_PARAMS_READONLY: {
    title: 'What useSearchParams returns was changed',
    fix: 'Make a copy with new URLSearchParams(searchParams), change it, and navigate to it with the router.',
  },
} as const
