import { now } from '../../clock.ts'
import { askForPayload, type PayloadRequest } from '../ask-payload.ts'
import { pageKey, payloadUrl, stripBasePath, toPublicHref } from '../href.ts'
import type { EarlyAnswer, Successor } from '../inline-queue.ts'
import { createPrefetcher, type PrefetchTarget } from '../prefetcher.ts'
import { isInApp, savesData } from '../router.ts'
import { hrefOf, type Target } from './targets.ts'

/** Fetches pages ahead by the router's rules, unread: the router reads them. */
export interface Ahead {
  /** Returns what `cancel` takes; null where there is nothing to fetch. */
  fetch(target: Target, options?: { readonly urgent?: boolean; readonly full?: boolean }): string | null
  cancel(key: string): void
  /** An answer for the router; once. */
  take(url: URL, kind: PayloadRequest['kind']): EarlyAnswer | undefined
  /** From now on the router fetches; it reads at once what is there, and first of all `url`. */
  handOver(router: Successor, url: URL | null): void
}

export function fetchAhead(page: string): Ahead {
  const answers = new Map<string, EarlyAnswer & { readonly target: PrefetchTarget }>()
  let router: Successor | null = null

  const own = createPrefetcher({
    async load(target) {
      const kind = target.full ? 'page' : 'shell'
      const name = nameOf(target.url, kind)
      const response = askForPayload(target.url, { from: stripBasePath(location.pathname), kind })
      answers.set(name, { response, asked: now(), target })
      // To its end, so that others have the connection.
      await response.then((answer) => answer.clone().arrayBuffer()).catch(() => answers.delete(name))
      return null
    },
    store: () => undefined,
    has: ({ url, full }) => answers.has(nameOf(url, 'page')) || (!full && answers.has(nameOf(url, 'shell'))),
  })

  return {
    fetch(target, { urgent = false, full = target.prefetch === true } = {}) {
      const url = new URL(toPublicHref(hrefOf(target)), location.href)
      const key = pageKey(url)
      if (target.prefetch === false || savesData() || !isInApp(url) || key === page) return null
      ;(router?.prefetcher ?? own).request({ key, url, full }, urgent)
      return key
    },
    cancel: (key) => own.cancel(key),
    take(url, kind) {
      const name = nameOf(url, kind)
      const answer = answers.get(name)
      answers.delete(name)
      return answer
    },
    handOver(successor, url) {
      router = successor
      own.reset()
      const first = url && pageKey(url)
      for (const { target } of answers.values()) router.prefetcher.request(target, target.key === first)
    },
  }
}

function nameOf(url: URL, kind: PayloadRequest['kind']): string {
  return `${kind} ${payloadUrl(url)}`
}
