/** A page that cannot be prerendered: what is told of it, and the place. */
export interface Mistake {
  readonly route: string
  readonly page: string
  readonly says: readonly RegExp[]
  readonly at?: string
  readonly files?: Readonly<Record<string, string>>
  /** Whether a request to it fails as well. Default false. */
  readonly breaks?: boolean
}

const BLOCKING = /encountered uncached or runtime data during prerendering/
const UNSTABLE = /encountered the unstable value/

/** A page that awaits an expression outside of Suspense. */
const awaits = (imports: string, expression: string): string =>
  `${imports}\nexport default async function Page() {\n  await ${expression}\n  return <p>page</p>\n}\n`
/** A page that shows an expression below Suspense: that does not help. */
const shows = (expression: string, imports = ''): string =>
  `import { Suspense } from 'react'\n${imports}\nfunction Value() {\n  return <p>{String(${expression})}</p>\n}\nexport default function Page() {\n  return <Suspense><Value /></Suspense>\n}\n`
/** A page that awaits a cached function with this body. */
const cached = (body: string, imports = '', call = 'get()'): string =>
  `${imports}\nasync function get(): Promise<unknown> {\n  'use cache'\n  ${body}\n}\nexport default async function Page() {\n  return <p>{String(await ${call})}</p>\n}\n`

const COOKIES = "import { cookies } from 'next/headers'"
const CACHE = (name: string): string => `import { ${name} } from 'next/cache'`

export const mistakes: readonly Mistake[] = [
  {
    route: '/connection',
    page: awaits("import { connection } from 'next/server'", 'connection()'),
    says: [BLOCKING, /Here it was `connection\(\)`/],
    at: 'app/connection/page.tsx:3',
  },
  { route: '/cookies', page: awaits(COOKIES, 'cookies()'), says: [BLOCKING, /Here it was `cookies\(\)`/], at: 'app/cookies/page.tsx:3' },
  {
    route: '/below-instant',
    page: `${awaits(COOKIES, 'cookies()')}export const instant = false\n`,
    files: {
      'layout.tsx':
        'export const instant = true\nexport default function Layout({ children }: { children: React.ReactNode }) {\n  return children\n}\n',
    },
    says: [BLOCKING],
    at: 'app/below-instant/page.tsx:3',
  },
  {
    route: '/headers',
    page: awaits("import { headers } from 'next/headers'", 'headers()'),
    says: [BLOCKING, /Here it was `headers\(\)`/],
    at: 'app/headers/page.tsx:3',
  },
  {
    route: '/fetch',
    breaks: true,
    page: awaits('', "fetch('http://localhost:1/')"),
    says: [BLOCKING, /Here it was `fetch\("http:\/\/localhost:1\/"\)`/],
    at: 'app/fetch/page.tsx:3',
  },
  {
    route: '/timer',
    page: awaits('', 'new Promise((resolve) => setTimeout(resolve, 5))'),
    says: [BLOCKING, /Here it was `setTimeout\(\)`/],
    at: 'app/timer/page.tsx:3',
  },
  {
    route: '/file',
    page: awaits("import { readFile } from 'node:fs/promises'", "readFile('package.json')"),
    says: [BLOCKING, /Here it was `the file system`/],
    at: 'app/file/page.tsx:3',
  },
  {
    route: '/search',
    page: 'export default async function Page({ searchParams }: { searchParams: Promise<object> }) {\n  await searchParams\n  return <p>x</p>\n}\n',
    says: [BLOCKING, /Here it was `searchParams`/],
    at: 'app/search/page.tsx:2',
  },
  {
    route: '/params/[id]',
    page: 'export default async function Page({ params }: { params: Promise<object> }) {\n  await params\n  return <p>x</p>\n}\n',
    says: [BLOCKING, /Here it was `params`/],
    at: 'app/params/[id]/page.tsx:2',
  },
  {
    route: '/short',
    page: cached("cacheLife('seconds')\n  return 1", CACHE('cacheLife')),
    says: [BLOCKING, /Here it was `"use cache" get with a short expire`/],
    at: 'app/short/page.tsx:8',
  },
  {
    route: '/private',
    page: cached('return 1').replace('use cache', 'use cache: private'),
    says: [BLOCKING, /Here it was `"use cache: private" get`/],
    at: 'app/private/page.tsx:7',
  },
  {
    route: '/within/page',
    page: 'export default function Page() {\n  return <p>x</p>\n}\n',
    files: {
      '../layout.tsx': `${COOKIES}\nexport default async function Within({ children }: { children: React.ReactNode }) {\n  await cookies()\n  return <div>{children}</div>\n}\n`,
    },
    says: [BLOCKING, /Route "\/within\/page".*Here it was `cookies\(\)`/],
    at: 'app/within/layout.tsx:3',
  },
  {
    // The one below Suspense is not to blame.
    route: '/second',
    page:
      `${COOKIES}\nimport { connection } from 'next/server'\nimport { Suspense } from 'react'\nasync function Fine() {\n  await cookies()\n  return <p>x</p>\n}\n` +
      'async function Blocks() {\n  await connection()\n  return <p>x</p>\n}\nexport default function Page() {\n  return <><Suspense><Fine /></Suspense><Blocks /></>\n}\n',
    says: [BLOCKING, /Here it was `connection\(\)`/],
    at: 'app/second/page.tsx:9',
  },
  {
    route: '/hook',
    page: "import { Hook } from './hook'\nexport default function Page() {\n  return <Hook />\n}\n",
    files: {
      'hook.tsx':
        "'use client'\nimport { useSearchParams } from 'next/navigation'\nexport function Hook() {\n  return <p>{useSearchParams().get('q')}</p>\n}\n",
    },
    says: [/encountered URL data `useSearchParams\(\)` in a Client Component outside of `<Suspense>`\./],
    at: 'app/hook/hook.tsx:4',
  },
  {
    route: '/metadata',
    page: `${COOKIES}\nexport async function generateMetadata() {\n  return { title: String((await cookies()).size) }\n}\nexport default function Page() {\n  return <p>x</p>\n}\n`,
    says: [/encountered uncached or runtime data in `generateMetadata\(\)`: `cookies\(\)`/],
    at: 'app/metadata/page.tsx:3',
  },
  {
    route: '/viewport',
    page: `${COOKIES}\nexport async function generateViewport() {\n  await cookies()\n  return {}\n}\nexport default function Page() {\n  return <p>x</p>\n}\n`,
    says: [/encountered uncached or runtime data in `generateViewport\(\)`: `cookies\(\)`/],
    at: 'app/viewport/page.tsx:3',
  },
  {
    route: '/random',
    page: shows('Math.random()'),
    says: [UNSTABLE, /`Math\.random\(\)` while prerendering\./],
    at: 'app/random/page.tsx:4',
  },
  { route: '/now', page: shows('Date.now()'), says: [UNSTABLE, /`Date\.now\(\)` while prerendering\./], at: 'app/now/page.tsx:4' },
  {
    route: '/date',
    page: shows('new Date().getTime()'),
    says: [UNSTABLE, /`new Date\(\)` while prerendering\./],
    at: 'app/date/page.tsx:4',
  },
  {
    route: '/uuid',
    page: shows('crypto.randomUUID()'),
    says: [UNSTABLE, /`crypto\.randomUUID\(\)` while prerendering\./],
    at: 'app/uuid/page.tsx:4',
  },
  {
    route: '/bytes',
    page: shows('randomBytes(4)', "import { randomBytes } from 'node:crypto'"),
    says: [UNSTABLE, /`crypto\.randomBytes\(\)` while prerendering\./],
    at: 'app/bytes/page.tsx:4',
  },
  {
    route: '/dice',
    page: "import { Dice } from './dice'\nexport default function Page() {\n  return <Dice />\n}\n",
    files: { 'dice.tsx': "'use client'\nexport function Dice() {\n  return <p>{Math.random()}</p>\n}\n" },
    says: [UNSTABLE, /`Math\.random\(\)` in a Client Component while prerendering\./],
    at: 'app/dice/dice.tsx:3',
  },
  {
    route: '/in-cache',
    breaks: true,
    page: cached('return (await cookies()).size', COOKIES),
    says: [/Route "\/in-cache": `cookies\(\)` can't be read inside `"use cache"`/],
    at: 'app/in-cache/page.tsx:4',
  },
  {
    route: '/caught',
    page: cached("try {\n    return (await cookies()).size\n  } catch {\n    return 'caught'\n  }", COOKIES),
    says: [/Route "\/caught": `cookies\(\)` can't be read inside `"use cache"`/],
  },
  {
    route: '/connection-in-cache',
    breaks: true,
    page: cached('await connection()\n  return 1', "import { connection } from 'next/server'"),
    says: [/`connection\(\)` can't be called inside `"use cache"`/],
  },
  {
    route: '/search-in-cache',
    breaks: true,
    page: "export default async function Page({ searchParams }: { searchParams: Promise<object> }) {\n  'use cache'\n  await searchParams\n  return <p>x</p>\n}\n",
    says: [/`searchParams` can't be read inside `"use cache"`/],
  },
  {
    route: '/private-nested',
    breaks: true,
    page: `async function mine() {\n  'use cache: private'\n  return 1\n}\n${cached('return mine()')}`,
    says: [/`"use cache: private"` \(mine\) can't be nested inside `"use cache"` \(get\)/],
  },
  {
    route: '/nested-short',
    page: `${CACHE('cacheLife')}\nasync function inner() {\n  'use cache'\n  cacheLife('seconds')\n  return 1\n}\n${cached('return inner()')}`,
    says: [
      /A nested `"use cache"` with a short `expire` \(under 5 minutes\) is inside an outer `"use cache"` \(get\) that has no `cacheLife\(\)`/,
    ],
  },
  {
    route: '/thrown',
    page: cached("throw new Error('broke while it was cached')", '', "get().catch(() => 'caught')"),
    says: [/broke while it was cached/],
    at: 'app/thrown/page.tsx:4',
  },
  {
    route: '/function',
    breaks: true,
    page: cached('return () => 1'),
    says: [/\/function.*Functions cannot be passed directly to Client Components/s],
  },
  {
    route: '/profile',
    breaks: true,
    page: cached("cacheLife('hour' as never)\n  return 1", CACHE('cacheLife')),
    says: [/Unknown `cacheLife\(\)` profile "hour" is not configured/],
    at: 'app/profile/page.tsx:4',
  },
  {
    route: '/life-outside',
    page: shows("cacheLife('hours')", CACHE('cacheLife')),
    says: [/Route "\/life-outside": `cacheLife\(\)` can only be called inside a `"use cache"`/],
  },
  {
    route: '/tag-outside',
    page: shows("cacheTag('x')", CACHE('cacheTag')),
    says: [/Route "\/tag-outside": `cacheTag\(\)` can only be called inside a `"use cache"`/],
  },
  {
    route: '/revalidate',
    page: shows("revalidateTag('x', 'max')", CACHE('revalidateTag')),
    says: [/Route "\/revalidate": `revalidateTag\("x"\)` can't be called during render/],
  },
  {
    route: '/revalidate-in-cache',
    breaks: true,
    page: cached("revalidateTag('x', 'max')\n  return 1", CACHE('revalidateTag')),
    says: [/`revalidateTag\("x"\)` can't be called inside a cached function/],
  },
  {
    route: '/empty/[id]',
    breaks: true,
    page: 'export function generateStaticParams() {\n  return []\n}\nexport default function Page() {\n  return <p>x</p>\n}\n',
    says: [/all `generateStaticParams` functions must return at least one result/],
  },
  {
    route: '/params-of-request/[id]',
    breaks: true,
    page: `${COOKIES}\nexport async function generateStaticParams() {\n  await cookies()\n  return [{ id: '1' }]\n}\nexport default function Page() {\n  return <p>x</p>\n}\n`,
    says: [/used `cookies\(\)` inside `generateStaticParams`/],
  },
  {
    route: '/into-children',
    breaks: true,
    page: "async function get(children: React.ReactElement) {\n  'use cache'\n  return String((children as { type: unknown }).type)\n}\nexport default async function Page() {\n  return <p>{await get(<b />)}</p>\n}\n",
    says: [/Cannot access type on the server/],
  },
]

/** The files of an application that has a page for each, and one with nothing wrong. */
export function applicationOf(routes: readonly Mistake[]): Record<string, string> {
  const files: Record<string, string> = {
    'next.config.ts': 'export default { cacheComponents: true }\n',
    'app/layout.tsx':
      'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n',
    'app/page.tsx': 'export default function Page() {\n  return <p>nothing is wrong</p>\n}\n',
  }
  for (const { route, page, files: more = {} } of routes) {
    files[`app${route}/page.tsx`] = page
    for (const [name, text] of Object.entries(more)) files[`app${route}/${name}`] = text
  }
  return files
}
