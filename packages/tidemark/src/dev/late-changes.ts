import { statSync } from 'node:fs'
import type { FSWatcher } from 'vite'

/** Milliseconds. The watcher reports a file once in 50. */
const LATER = 60

/**
 * Reports what the watcher passes over: a file that is written again right after it was reported, as by a formatter that
 * runs when an editor saves.
 */
export function reportLateChanges(watcher: FSWatcher): void {
  watcher.on('change', (file) => {
    const reported = versionOf(file)
    setTimeout(() => {
      if (versionOf(file) === reported) return
      watcher.emit('change', file)
      watcher.emit('all', 'change', file)
    }, LATER).unref()
  })
}

function versionOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats ? `${stats.mtimeMs} ${stats.size}` : null
}
