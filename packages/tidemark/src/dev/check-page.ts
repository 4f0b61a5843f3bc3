import { openParams } from '../build/open-params.ts'
import { watchUnstableValues } from '../build/unstable-values.ts'
import { isTidemarkError } from '../errors/error.ts'
import { fillKnown, fillPattern } from '../routes/pattern.ts'
import type { Match, PageRoute, Params } from '../routes/types.ts'
import { makePage, type MakePageOptions } from '../server/make-page.ts'
import type { Runtime } from '../server/runtime.ts'
import { segmentConfig } from '../server/segment-config.ts'
import { completeParams, listPageParams } from '../server/static-params.ts'
import { muteChecks } from './mute-checks.ts'

/** What a check comes to: the error a build would end with, or nothing. */
export type Verdict = { readonly kind: 'sound' } | { readonly kind: 'wrong'; readonly error: unknown }

const SOUND: Verdict = { kind: 'sound' }

/** What the build would make for a path. */
interface Target extends Omit<MakePageOptions, 'turn'> {
  /** A shell that is left out where it would be empty: some of the route's paths are made whole. */
  readonly isOptional: boolean
}

/** Verdicts of one state of the code: what many paths share is judged once. */
export interface Checker {
  /**
   * Makes of a page what a build would make for the visitor's path, and throws it away. Of the request nothing is known.
   *
   * @throws the signal's reason; what keeps the page's modules from being loaded, which whoever renders it is told
   */
  check(match: Match<PageRoute>, course: Course): Promise<Verdict>
}

export interface Course {
  readonly signal: AbortSignal
  /** Waited for before each step. */
  turn(): Promise<void>
}

export function createChecker(runtime: Runtime): Checker {
  const made = new Map<string, Promise<Verdict>>()
  const listed = new Map<string, Promise<readonly Params[]>>()

  async function setsOf(route: PageRoute, modules: Modules): Promise<readonly Params[]> {
    const known = listed.get(route.pattern)
    if (known) return known
    const sets = listPageParams(runtime, route, modules).then((found) => found ?? [])
    listed.set(route.pattern, sets)
    return sets
  }

  async function targetsOf({ route, params }: Match<PageRoute>, modules: Modules): Promise<Target[]> {
    if (route.paramNames.length === 0) return [{ match: { route, params }, pathname: route.pattern, isOptional: false }]
    const sets = await setsOf(route, modules)
    const pathname = fillPattern(route.pattern, params)
    const complete = completeParams(route, sets)
    const isListed = complete.some((set) => fillPattern(route.pattern, set) === pathname)
    const whole: Target[] = isListed ? [{ match: { route, params }, pathname, isOptional: false }] : []
    return segmentConfig(modules).dynamicParams ? [...whole, ...shellsOf({ route, params }, sets, complete.length > 0)] : whole
  }

  async function make({ isOptional, ...target }: Target, { signal, turn }: Course): Promise<Verdict> {
    try {
      await makePage(runtime, { ...target, turn: () => turn().then(() => signal.throwIfAborted()) })
    } catch (error) {
      if (!(isOptional && isTidemarkError(error, 'TM_BUILD_BLOCKING'))) return { kind: 'wrong', error }
    }
    return SOUND
  }

  async function judge(match: Match<PageRoute>, modules: Modules, course: Course): Promise<Verdict> {
    for (const target of await targetsOf(match, modules)) {
      course.signal.throwIfAborted()
      const verdict = made.get(target.pathname) ?? make(target, course)
      made.set(target.pathname, verdict)
      if ((await verdict).kind === 'wrong') return verdict
    }
    return SOUND
  }

  return {
    async check(match, course) {
      const { rsc } = await runtime.bundles()
      const modules = await rsc.treeModules(match.route.tree)
      const undo = [watchUnstableValues(runtime.config.root), muteChecks()]
      try {
        const verdict = await judge(match, modules, course).catch((error: unknown): Verdict => ({ kind: 'wrong', error }))
        course.signal.throwIfAborted()
        return verdict
      } finally {
        for (const back of undo) back()
      }
    },
  }
}

type Modules = Awaited<ReturnType<Awaited<ReturnType<Runtime['bundles']>>['rsc']['treeModules']>>

/** The shells of a route that a path could be answered with, as the build would make them. */
function shellsOf({ route, params }: Match<PageRoute>, sets: readonly Params[], hasPaths: boolean): Target[] {
  const open = openParams(route, sets)
  const longest = Math.max(...open.map((known) => Object.keys(known).length))
  return open.flatMap((known) => {
    const names = Object.keys(known)
    if (!names.every((name) => String(known[name]) === String(params[name]))) return []
    return [
      {
        match: { route, params: known },
        pathname: fillKnown(route.pattern, known),
        unknownParams: new Set(route.paramNames.filter((name) => !Object.hasOwn(known, name))),
        isOptional: hasPaths || names.length < longest,
      },
    ]
  })
}
