import type { HeaderRule, Redirect, Rewrite, TidemarkConfig } from '../config/types.ts'
import { TidemarkError } from '../errors/error.ts'
import { parseCookies } from '../request/cookie-codec.ts'
import { destinationNames, fillDestination, fillText } from '../routes/destination.ts'
import { checkRule, matchRule, type RuleInput } from '../routes/rule.ts'
import type { HeaderList } from './answer.ts'
import { canonicalPath } from './canonical-path.ts'
import { slashRedirect } from './slash-redirect.ts'

/** What rules look at, as it stands: after a rewrite, the rewritten path. */
export interface RuleRequest {
  /** Canonical, with basePath. */
  readonly pathname: string
  readonly search: string
  readonly headers: Headers
  readonly host: string
}

export interface RuleRedirect {
  readonly status: number
  readonly location: string
}

/** Where a rewrite leads. */
export type RewriteTarget =
  /** Canonical, with basePath. */
  | { readonly kind: 'internal'; readonly pathname: string; readonly search: string }
  /** Another server, whose host is written in the configuration or chosen by proxy.ts. */
  | { readonly kind: 'external'; readonly url: URL }

export interface Rules {
  /** The one slash at the end, or none: answered with 308. */
  slashRedirect(request: RuleRequest): RuleRedirect | null
  redirect(request: RuleRequest): (RuleRedirect & { readonly personal: boolean }) | null
  /** Headers for the answer; of one name the last rule's. */
  headers(request: RuleRequest): HeaderList
  /** Every rule of `beforeFiles` that matches, one after the other; null when none did. */
  beforeFiles(request: RuleRequest): RewriteTarget | null
  /** The rules that match, in order, each from where the one before led: take the first that leads somewhere. */
  rewrites(stage: 'afterFiles' | 'fallback', request: RuleRequest): Iterable<RewriteTarget>
}

type RuleConfig = Pick<TidemarkConfig, 'basePath' | 'trailingSlash' | 'skipTrailingSlashRedirect' | 'redirects' | 'rewrites' | 'headers'>

const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * `redirects`, `rewrites` and `headers` of the configuration, and the rule on slashes.
 *
 * @throws TM_ROUTE_SOURCE_INVALID, TM_ROUTE_DESTINATION_INVALID, TM_REWRITE_HOST when a build or dev begins, not at a request
 */
export function createRules(config: RuleConfig): Rules {
  const { basePath, redirects, rewrites, headers } = config
  const allRewrites = [...rewrites.beforeFiles, ...rewrites.afterFiles, ...rewrites.fallback]
  for (const rule of headers) checkRule(rule)
  for (const rule of redirects) assertDestination(rule)
  for (const rule of allRewrites) assertFixedHost(rule)
  for (const rule of [...redirects, ...allRewrites]) assertNames(rule, checkRule(rule))

  function rewrite(rule: Rewrite, input: Inputs): RewriteTarget | null {
    const given = input.for(rule)
    const params = given && matchRule(rule, given)
    if (!given || !params) return null
    const filled = fillDestination(rule.destination, params, { query: given.query, appendParams: true })
    return isExternal(rule.destination) ? externalTarget(rule, filled) : internalTarget(withBase(filled, rule, basePath))
  }

  return {
    slashRedirect: (request) => slashRedirect(request, config),
    redirect(request) {
      if (redirects.length === 0) return null
      const input = inputs(request, basePath)
      for (const rule of redirects) {
        const given = input.for(rule)
        const params = given && matchRule(rule, given)
        if (!given || !params) continue
        const filled = fillDestination(rule.destination, params, { query: given.query })
        const location = isExternal(rule.destination) ? filled : safePath(withBase(filled, rule, basePath))
        return { status: statusOf(rule), location, personal: dependsOnVisitor(rule) }
      }
      return null
    },
    headers: (request) => (headers.length === 0 ? [] : collectHeaders(headers, inputs(request, basePath))),
    beforeFiles(request) {
      let target: RewriteTarget | null = null
      let at = request
      for (const rule of rewrites.beforeFiles) {
        const next = rewrite(rule, inputs(at, basePath))
        if (!next) continue
        target = next
        if (next.kind === 'external') return next
        at = { ...request, pathname: next.pathname, search: next.search }
      }
      return target
    },
    *rewrites(stage, request) {
      let input = inputs(request, basePath)
      for (const rule of rewrites[stage]) {
        const target = rewrite(rule, input)
        if (!target) continue
        yield target
        if (target.kind === 'internal') input = inputs({ ...request, pathname: target.pathname, search: target.search }, basePath)
      }
    },
  }
}

type Rule = Redirect | Rewrite | HeaderRule
interface Inputs {
  /** Null where the rule is for paths below basePath and the request is not. */
  for(rule: Rule): RuleInput | null
}

function inputs({ pathname, search, headers, host }: RuleRequest, basePath: string): Inputs {
  let cookies: Map<string, string> | undefined
  let query: URLSearchParams | undefined
  const shared = {
    headers,
    host,
    get cookies() {
      return (cookies ??= parseCookies(headers.get('cookie')))
    },
    get query() {
      return (query ??= new URLSearchParams(search))
    },
  }
  const below = pathname === basePath || pathname.startsWith(`${basePath}/`)
  const whole: RuleInput = Object.assign(Object.create(shared) as typeof shared, { pathname })
  const inside: RuleInput | null = below
    ? Object.assign(Object.create(shared) as typeof shared, { pathname: pathname.slice(basePath.length) || '/' })
    : null
  return { for: (rule) => (rule.basePath === false ? whole : inside) }
}

function collectHeaders(rules: readonly HeaderRule[], input: Inputs): HeaderList {
  const found = new Map<string, readonly [string, string]>()
  for (const rule of rules) {
    const given = input.for(rule)
    const params = given && matchRule(rule, given)
    if (!params) continue
    for (const { key, value } of rule.headers) {
      const name = fillText(key, params)
      if (HEADER_NAME.test(name)) found.set(name.toLowerCase(), [name, fillText(value, params)])
    }
  }
  return [...found.values()]
}

function isExternal(destination: string): boolean {
  return /^https?:\/\//i.test(destination)
}

function withBase(destination: string, rule: Rule, basePath: string): string {
  if (basePath === '' || rule.basePath === false) return destination
  return destination === '/' ? basePath : basePath + destination
}

function internalTarget(filled: string): RewriteTarget | null {
  const at = filled.search(/[?#]/)
  const pathname = canonicalPath(at < 0 ? filled : filled.slice(0, at))
  const search = at < 0 || filled[at] === '#' ? '' : (filled.slice(at).split('#', 1)[0] ?? '')
  return pathname === null ? null : { kind: 'internal', pathname, search }
}

/** Parameters fill path and query only; should one ever reach the host, nothing is sent anywhere. */
function externalTarget(rule: Rewrite, filled: string): RewriteTarget {
  const url = new URL(filled)
  const written = new URL(originOf(rule.destination))
  if (url.host !== written.host || url.protocol !== written.protocol || url.username !== '' || url.password !== '') {
    throw new TidemarkError('TM_REWRITE_HOST', { message: `The rewrite of ${JSON.stringify(rule.source)} would lead to ${url.host}.` })
  }
  return { kind: 'external', url }
}

/** Whether what is no part of the URL decided: then no cache may keep the answer. */
function dependsOnVisitor({ has = [], missing = [] }: Redirect): boolean {
  return [...has, ...missing].some(({ type }) => type === 'header' || type === 'cookie')
}

function statusOf(rule: Redirect): number {
  return 'statusCode' in rule ? rule.statusCode : rule.permanent ? 308 : 307
}

/** A path stays a path: `//host` and `/\host` are other origins to a browser. */
function safePath(location: string): string {
  return location.replace(/^[/\\]+/, '/')
}

function originOf(destination: string): string {
  return /^https?:\/\/[^/?#]*/i.exec(destination)?.[0] ?? ''
}

function assertNames({ source, destination }: Redirect | Rewrite, known: readonly string[]): void {
  const unknown = destinationNames(destination).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new TidemarkError('TM_ROUTE_DESTINATION_INVALID', {
    message: `The destination ${JSON.stringify(destination)} uses :${unknown.join(', :')}, which ${JSON.stringify(source)} and its \`has\` do not give.`,
  })
}

function assertDestination(rule: Redirect | Rewrite): void {
  if (rule.destination.startsWith('/') || isExternal(rule.destination)) return
  throw new TidemarkError('TM_REWRITE_HOST', {
    message: `The destination ${JSON.stringify(rule.destination)} of ${JSON.stringify(rule.source)} starts neither with / nor with http:// or https://.`,
  })
}

function assertFixedHost(rule: Rewrite): void {
  assertDestination(rule)
  const origin = originOf(rule.destination)
  if (origin === '' || (URL.canParse(origin) && !/:[A-Za-z_]/.test(origin.slice(8)))) return
  throw new TidemarkError('TM_REWRITE_HOST', {
    message: `The rewrite of ${JSON.stringify(rule.source)} takes the host of ${JSON.stringify(rule.destination)} from a parameter.`,
  })
}
