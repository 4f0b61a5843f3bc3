import { BoundedMap } from '../cache/bounded-map.ts'
import { MISUSE } from '../request/dynamic.ts'
import type { Match, PageRoute } from '../routes/types.ts'
import type { Runtime, Visit } from '../server/runtime.ts'
import type { Checker, Verdict } from './check-page.ts'
import { pathOf, type OpenPages } from './open-pages.ts'
import type { Problem } from './problem.ts'
import type { Problems } from './problems.ts'
import { createQuiet } from './quiet.ts'

/** Milliseconds without a request before a check goes on: what a browser loads with a page comes first. */
const QUIET = { after: 100, latest: 2000 }
/** Pages remembered. */
const PAGES = 200

export interface PageChecks {
  /** A page has been sent: it is checked behind the answer, once until the code changes. */
  visited(visit: Visit): void
  /** A request has come in: it goes first. */
  requested(): void
  /** The code has changed: what was found out no longer holds, and pages that are open in a browser are checked again. */
  edited(): void
  close(): void
}

export interface PageCheckParts {
  readonly runtime: Pick<Runtime, 'routes'>
  /** One for each state of the code. */
  checker(): Promise<Checker>
  readonly problems: Pick<Problems, 'report'>
  readonly pages: OpenPages
}

/**
 * Says while developing what a build would say of a page: with `cacheComponents`, what keeps it from being
 * prerendered. One check at a time, each cut short by the next edit.
 */
export function createPageChecks({ runtime, checker: newChecker, problems, pages }: PageCheckParts): PageChecks {
  const visits = new BoundedMap<string, Match<PageRoute>>(PAGES)
  /** Mistakes that visitors have met where a prerender may not: the result of a cached function that caught one is cached. */
  const misuses = new BoundedMap<string, unknown>(PAGES)
  const results = new BoundedMap<string, Problem | null>(PAGES)
  const queue = new Set<string>()
  const quiet = createQuiet(QUIET)
  let checker: Promise<Checker> | null = null
  let running: { readonly path: string; readonly controller: AbortController } | null = null

  function next(): void {
    const [path] = queue
    if (path === undefined || running) return
    queue.delete(path)
    const current = { path, controller: new AbortController() }
    running = current
    void check(path, current.controller.signal)
      // It is nobody's answer, and whoever renders the page is told what is wrong with its code.
      .catch(() => undefined)
      .then(() => {
        if (running !== current) return
        running = null
        next()
      })
  }

  async function check(path: string, signal: AbortSignal): Promise<void> {
    await abortable(quiet.wait(), signal)
    const match = await latest(visits.get(path))
    if (!match) return
    const misuse = misuses.get(path)
    if (misuse !== undefined) return conclude(path, match, { kind: 'wrong', error: misuse })
    checker ??= newChecker()
    const verdict = await abortable((await checker).check(match, { signal, turn: quiet.wait }), signal)
    signal.throwIfAborted()
    conclude(path, match, verdict)
  }

  function conclude(path: string, match: Match<PageRoute>, verdict: Verdict): void {
    const problem = verdict.kind === 'wrong' ? problems.report(verdict.error, { digest: '', route: match.route.pattern }) : null
    results.set(path, problem)
    pages.tell(path, problem)
  }

  /** Its route as the files stand now. */
  async function latest(match: Match<PageRoute> | undefined): Promise<Match<PageRoute> | null> {
    if (!match) return null
    const { routes } = await runtime.routes()
    const route = routes.find((each): each is PageRoute => each.kind === 'page' && each.pattern === match.route.pattern)
    return route && route.interceptedFrom === match.route.interceptedFrom ? { ...match, route } : null
  }

  pages.onOpen((path) => {
    const problem = results.get(path)
    if (problem !== undefined) pages.tell(path, problem)
  })

  return {
    visited({ match, href, scope }) {
      // The build makes nothing of it: it is another page's view of this path.
      if (match.route.interceptedFrom !== undefined) return
      const path = pathOf(href)
      visits.set(path, match)
      const misuse = scope.memo.get(MISUSE)
      if (misuse !== undefined && !misuses.has(path)) {
        misuses.set(path, misuse)
        results.delete(path)
      }
      if (results.has(path) || running?.path === path) return
      quiet.disturb()
      queue.add(path)
      next()
    },
    requested: quiet.disturb,
    edited() {
      running?.controller.abort(new Error('edited'))
      running = null
      checker = null
      results.clear()
      misuses.clear()
      queue.clear()
      for (const path of pages.paths()) if (visits.has(path)) queue.add(path)
      quiet.disturb()
      next()
    },
    close() {
      queue.clear()
      running?.controller.abort(new Error('closed'))
    },
  }
}

/** Does not wait for what is no longer wanted: a pass that hangs ends by itself. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    work.then(resolve, reject)
  })
}
