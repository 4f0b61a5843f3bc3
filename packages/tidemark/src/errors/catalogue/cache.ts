export const cacheErrors = {
  TM_CACHE_LIFE_OPTION: {
    title: 'cacheLife() was given neither the name of a profile nor an object.',
    fix: 'Use cacheLife("hours") or cacheLife({ revalidate: 60 }).',
  },
  TM_CACHE_LIFE_VALUE: {
    title: 'A lifetime is not a number of seconds.',
    fix: 'Use seconds, 0 or more, or Infinity for never.',
  },
  TM_CACHE_LIFE_ORDER: {
    title: 'A lifetime revalidates later than it expires.',
    fix: 'Make expire at least as long as revalidate, or leave one of them out.',
  },
  TM_CACHE_LIFE_UNKNOWN: {
    title: 'There is no cache profile of that name.',
    fix: 'Use one of the known profiles, or define it under cacheLife in next.config.ts.',
  },
  TM_CACHE_LIFE_SCOPE: {
    title: 'cacheLife() was called outside of a cached function.',
    fix: 'Call it inside the function or component that has "use cache", not around it.',
  },
  TM_CACHE_TAG_SCOPE: {
    title: 'cacheTag() was called outside of a cached function.',
    fix: 'Call it inside the function or component that has "use cache", not around it.',
  },
  TM_CACHE_COMPONENTS_OFF: {
    title: 'This function needs the cacheComponents option.',
    fix: 'Set `cacheComponents: true` in next.config.ts.',
  },
  TM_CACHE_NESTED_SHORT: {
    title: 'A short-lived cached function stands inside one that says nothing of its lifetime.',
    fix: 'Call cacheLife() in the outer function: a long life to prerender it, a short one to keep it dynamic.',
  },
  TM_CACHE_FILL_TIMEOUT: {
    title: 'A cached function did not finish in time.',
    fix: 'Look for a promise that never settles; if the work really takes that long, raise experimental.useCacheTimeout.',
  },
  TM_CACHE_HANDLER: {
    title: 'A cache handler does not have the methods it needs.',
    fix: 'Export an object with get, set, refreshTags, getExpiration and updateTags.',
  },
  TM_REVALIDATE_PROFILE: {
    title: 'revalidateTag() was given a profile that does not exist.',
    fix: 'Use "max", another known profile, or { expire: seconds }.',
  },
  TM_REVALIDATE_ARGUMENT: {
    title: 'A tag or path to invalidate is not a string.',
    fix: 'Pass the tag or the path as a string.',
  },
  TM_REVALIDATE_SCOPE: {
    title: 'A cache was invalidated where nothing may be changed.',
    fix: 'Call it in a server function or a route handler, not while rendering, in a cached function or at build time.',
  },
  TM_UPDATE_TAG_SCOPE: {
    title: 'updateTag() was called outside of a server function.',
    fix: 'In a route handler use revalidateTag(tag, { expire: 0 }).',
  },
  TM_REFRESH_SCOPE: {
    title: 'refresh() was called outside of a server function.',
    fix: 'Call it in a function with "use server"; elsewhere there is no page to refresh.',
  },
  TM_INVALIDATION_REFUSED: {
    title: 'The cache store did not take an invalidation.',
    fix: 'Call it again once the store is well; this process serves the tag no more, others may until then.',
  },
  TM_UNSTABLE_CACHE_OPTION: {
    title: 'unstable_cache() was given an option that cannot be meant.',
    fix: 'Pass an async function, an array of strings, and { revalidate: seconds or false, tags: [] }.',
  },
  TM_TEST_NOT_CACHED: {
    title: 'A test asked whether a call is cached, of a function that is not.',
    fix: 'Give it the function itself: with "use cache", compiled by Tidemark, or made by unstable_cache.',
  },
  TM_DURATION: {
    title: 'A text is not a duration.',
    fix: 'Write it as in 30s, 15m, 1h, 1d or 1h 30m.',
  },
} as const
