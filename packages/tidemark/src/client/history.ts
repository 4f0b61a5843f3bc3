import type { Navigator } from './navigator.ts'
import { newKey } from './navigator.ts'
import type { View } from './view.ts'

/** Our own two fields in `history.state`, beside whatever the application keeps there. */
interface EntryState {
  readonly __tm: string
  readonly __from: string | null
}

/** The native functions, taken before they are replaced. */
interface NativeHistory {
  readonly pushState: History['pushState']
  readonly replaceState: History['replaceState']
}

export interface HistoryEntry {
  readonly key: string | null
  readonly from: string | null
}

export function readEntry(state: unknown): HistoryEntry {
  const entry = typeof state === 'object' && state !== null ? (state as Partial<EntryState>) : {}
  return { key: typeof entry.__tm === 'string' ? entry.__tm : null, from: typeof entry.__from === 'string' ? entry.__from : null }
}

export interface HistoryWriter {
  write(how: 'push' | 'replace', view: Pick<View, 'key' | 'from' | 'url'>): void
  /** From now on, the browser's and the application's own history moves reach the navigator. */
  follow(navigator: Navigator): void
}

export function createHistoryWriter(): HistoryWriter {
  const native: NativeHistory = { pushState: history.pushState.bind(history), replaceState: history.replaceState.bind(history) }

  function write(how: 'push' | 'replace', { key, from, url }: Pick<View, 'key' | 'from' | 'url'>): void {
    const entry: EntryState = { __tm: key, __from: from }
    const same = url.href === location.href
    const keeps = same || readEntry(history.state).key === key
    // Going where one is adds no entry, as in browsers.
    if (how === 'push' && !same) native.pushState(entry, '', url)
    else native.replaceState(keeps ? { ...(history.state as object | null), ...entry } : entry, '', url)
  }

  function follow(navigator: Navigator): void {
    window.addEventListener('popstate', (event) => {
      const { key, from } = readEntry(event.state)
      navigator.restore(new URL(location.href), key, from)
    })
    history.pushState = (data: unknown, unused, url) => {
      const key = newKey()
      native.pushState(withEntry(data, key, navigator.current().from), unused, url)
      moved(navigator, key)
    }
    history.replaceState = (data: unknown, unused, url) => {
      const { key, from } = navigator.current()
      native.replaceState(withEntry(data, key, from), unused, url)
      moved(navigator, key)
    }
  }

  return { write, follow }
}

function moved(navigator: Navigator, key: string): void {
  navigator.move(new URL(location.href), { history: 'none', scroll: 'none' }, key)
}

/** Only an object can carry our fields; other state is replaced by them, since an entry without a name cannot be restored. */
function withEntry(data: unknown, key: string, from: string | null): object {
  const entry: EntryState = { __tm: key, __from: from }
  return typeof data === 'object' && data !== null ? { ...data, ...entry } : entry
}
