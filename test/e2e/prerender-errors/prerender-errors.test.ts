import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../harness/app.ts'
import type { App } from '../../harness/app.ts'
import { isNext } from '../../harness/target.ts'

/** What is told of a route: its messages, and the place. */
interface Mistake {
  readonly route: string
  readonly page: string
  readonly says: readonly RegExp[]
  readonly files?: Readonly<Record<string, string>>
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

const mistakes: readonly Mistake[] = [
  {
    route: '/connection',
    page: awaits("import { connection } from 'next/server'", 'connection()'),
    says: [BLOCKING, /`connection\(\)`\.\s+at app\/connection\/page\.tsx:3/],
  },
  { route: '/cookies', page: awaits(COOKIES, 'cookies()'), says: [BLOCKING, /`cookies\(\)`\.\s+at app\/cookies\/page\.tsx:3/] },
  {
    route: '/headers',
    page: awaits("import { headers } from 'next/headers'", 'headers()'),
    says: [BLOCKING, /`headers\(\)`\.\s+at app\/headers\/page\.tsx:3/],
  },
  {
    route: '/fetch',
    page: awaits('', "fetch('http://localhost:1/')"),
    says: [BLOCKING, /`fetch\("http:\/\/localhost:1\/"\)`\.\s+at app\/fetch\/page\.tsx:3/],
  },
  {
    route: '/timer',
    page: awaits('', 'new Promise((resolve) => setTimeout(resolve, 5))'),
    says: [BLOCKING, /`setTimeout\(\)`\.\s+at app\/timer\/page\.tsx:3/],
  },
  {
    route: '/file',
    page: awaits("import { readFile } from 'node:fs/promises'", "readFile('package.json')"),
    says: [BLOCKING, /`the file system`\.\s+at app\/file\/page\.tsx:3/],
  },
  {
    route: '/search',
    page: 'export default async function Page({ searchParams }: { searchParams: Promise<object> }) {\n  await searchParams\n  return <p>x</p>\n}\n',
    says: [BLOCKING, /Here it was `searchParams`/],
  },
  {
    route: '/params/[id]',
    page: 'export default async function Page({ params }: { params: Promise<object> }) {\n  await params\n  return <p>x</p>\n}\n',
    says: [BLOCKING, /Here it was `params`/],
  },
  {
    route: '/short',
    page: cached("cacheLife('seconds')\n  return 1", CACHE('cacheLife')),
    says: [BLOCKING, /"use cache" get with a short expire`\.\s+at app\/short\/page\.tsx:8/],
  },
  {
    route: '/private',
    page: cached('return 1').replace('use cache', 'use cache: private'),
    says: [BLOCKING, /"use cache: private" get`\.\s+at app\/private\/page\.tsx:7/],
  },
  {
    // The one below Suspense is not to blame.
    route: '/second',
    page:
      `${COOKIES}\nimport { connection } from 'next/server'\nimport { Suspense } from 'react'\nasync function Fine() {\n  await cookies()\n  return <p>x</p>\n}\n` +
      'async function Blocks() {\n  await connection()\n  return <p>x</p>\n}\nexport default function Page() {\n  return <><Suspense><Fine /></Suspense><Blocks /></>\n}\n',
    says: [BLOCKING, /`connection\(\)`\.\s+at app\/second\/page\.tsx:9/],
  },
  {
    route: '/hook',
    page: "import { Hook } from './hook'\nexport default function Page() {\n  return <Hook />\n}\n",
    files: {
      'hook.tsx':
        "'use client'\nimport { useSearchParams } from 'next/navigation'\nexport function Hook() {\n  return <p>{useSearchParams().get('q')}</p>\n}\n",
    },
    says: [/encountered URL data `useSearchParams\(\)` in a Client Component outside of `<Suspense>`\.\s+at app\/hook\/hook\.tsx:4/],
  },
  {
    route: '/metadata',
    page: `${COOKIES}\nexport async function generateMetadata() {\n  return { title: String((await cookies()).size) }\n}\nexport default function Page() {\n  return <p>x</p>\n}\n`,
    says: [/encountered uncached or runtime data in `generateMetadata\(\)`: `cookies\(\)`/, /at app\/metadata\/page\.tsx:3/],
  },
  {
    route: '/viewport',
    page: `${COOKIES}\nexport async function generateViewport() {\n  await cookies()\n  return {}\n}\nexport default function Page() {\n  return <p>x</p>\n}\n`,
    says: [/encountered uncached or runtime data in `generateViewport\(\)`: `cookies\(\)`/, /at app\/viewport\/page\.tsx:3/],
  },
  {
    route: '/random',
    page: shows('Math.random()'),
    says: [UNSTABLE, /`Math\.random\(\)` while prerendering\.\s+at app\/random\/page\.tsx:4/],
  },
  { route: '/now', page: shows('Date.now()'), says: [UNSTABLE, /`Date\.now\(\)` while prerendering\.\s+at app\/now\/page\.tsx:4/] },
  {
    route: '/date',
    page: shows('new Date().getTime()'),
    says: [UNSTABLE, /`new Date\(\)` while prerendering\.\s+at app\/date\/page\.tsx:4/],
  },
  {
    route: '/uuid',
    page: shows('crypto.randomUUID()'),
    says: [UNSTABLE, /`crypto\.randomUUID\(\)` while prerendering\.\s+at app\/uuid\/page\.tsx:4/],
  },
  {
    route: '/bytes',
    page: shows('randomBytes(4)', "import { randomBytes } from 'node:crypto'"),
    says: [UNSTABLE, /`crypto\.randomBytes\(\)` while prerendering\.\s+at app\/bytes\/page\.tsx:4/],
  },
  {
    route: '/dice',
    page: "import { Dice } from './dice'\nexport default function Page() {\n  return <Dice />\n}\n",
    files: { 'dice.tsx': "'use client'\nexport function Dice() {\n  return <p>{Math.random()}</p>\n}\n" },
    says: [UNSTABLE, /`Math\.random\(\)` in a Client Component while prerendering\.\s+at app\/dice\/dice\.tsx:3/],
  },
  {
    route: '/in-cache',
    page: cached('return (await cookies()).size', COOKIES),
    says: [/Route "\/in-cache": `cookies\(\)` can't be read inside `"use cache"`/, /app\/in-cache\/page\.tsx:4/],
  },
  {
    route: '/caught',
    page: cached("try {\n    return (await cookies()).size\n  } catch {\n    return 'caught'\n  }", COOKIES),
    says: [/Route "\/caught": `cookies\(\)` can't be read inside `"use cache"`/],
  },
  {
    route: '/connection-in-cache',
    page: cached('await connection()\n  return 1', "import { connection } from 'next/server'"),
    says: [/`connection\(\)` can't be called inside `"use cache"`/],
  },
  {
    route: '/search-in-cache',
    page: "export default async function Page({ searchParams }: { searchParams: Promise<object> }) {\n  'use cache'\n  await searchParams\n  return <p>x</p>\n}\n",
    says: [/`searchParams` can't be read inside `"use cache"`/],
  },
  {
    route: '/private-nested',
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
    says: [/\/thrown.*broke while it was cached/, /app\/thrown\/page\.tsx:4/],
  },
  { route: '/function', page: cached('return () => 1'), says: [/\/function.*Functions cannot be passed directly to Client Components/s] },
  {
    route: '/profile',
    page: cached("cacheLife('hour' as never)\n  return 1", CACHE('cacheLife')),
    says: [/Unknown `cacheLife\(\)` profile "hour" is not configured/, /app\/profile\/page\.tsx:4/],
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
    page: cached("revalidateTag('x', 'max')\n  return 1", CACHE('revalidateTag')),
    says: [/`revalidateTag\("x"\)` can't be called inside a cached function/],
  },
  {
    route: '/empty/[id]',
    page: 'export function generateStaticParams() {\n  return []\n}\nexport default function Page() {\n  return <p>x</p>\n}\n',
    says: [/all `generateStaticParams` functions must return at least one result/],
  },
  {
    route: '/params-of-request/[id]',
    page: `${COOKIES}\nexport async function generateStaticParams() {\n  await cookies()\n  return [{ id: '1' }]\n}\nexport default function Page() {\n  return <p>x</p>\n}\n`,
    says: [/used `cookies\(\)` inside `generateStaticParams`/],
  },
  {
    route: '/into-children',
    page: "async function get(children: React.ReactElement) {\n  'use cache'\n  return String((children as { type: unknown }).type)\n}\nexport default async function Page() {\n  return <p>{await get(<b />)}</p>\n}\n",
    says: [/Cannot access type on the server/],
  },
]

let app: App
let output = ''

// Next.js 16.4.6 ends with the first page that fails.
beforeAll(async () => {
  if (isNext) return
  const files: Record<string, string> = {
    'next.config.ts': 'export default { cacheComponents: true }\n',
    'app/layout.tsx':
      'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n',
    'app/page.tsx': 'export default function Page() {\n  return <p>nothing is wrong</p>\n}\n',
  }
  for (const { route, page, files: more = {} } of mistakes) {
    files[`app${route}/page.tsx`] = page
    for (const [name, text] of Object.entries(more)) files[`app${route}/${name}`] = text
  }
  app = await createApp({ files })
  const result = await app.tryBuild()
  if (result.code !== 1) throw new Error(`The build ended with ${result.code}:\n${result.output}`)
  output = result.output
})

afterAll(() => app?.dispose())

test.skipIf(isNext).each(mistakes)('$route: what is wrong, and where', ({ says }) => {
  for (const pattern of says) expect(output).toMatch(pattern)
})

test.skipIf(isNext)('the build names the number of failing routes and the ways to mend them', () => {
  expect(output).toContain(`${mistakes.length} routes failed to prerender`)
  expect(output).toMatch(/Wrap the component in <Suspense>.*cache what it reads with 'use cache'.*instant = false/)
})
