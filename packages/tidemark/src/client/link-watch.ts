/** Distance below and above the window from which on a link counts as seen. */
export const MARGIN = '200px'

export interface LinkWatch {
  /** Calls back as the element comes near the window and leaves it. Returns what ends it. */
  observe(element: Element, seen: Seen): () => void
  /** Calls `enter` once more for everything in view. */
  again(): void
}

export interface Seen {
  enter(): void
  leave(): void
}

/** One IntersectionObserver for all links of a page. */
export function createLinkWatch(): LinkWatch {
  const watched = new Map<Element, Seen>()
  const visible = new Set<Element>()
  const observer = new IntersectionObserver(onChange, { rootMargin: MARGIN })

  function onChange(entries: IntersectionObserverEntry[]): void {
    const fromTop = entries.toSorted((a, b) => a.boundingClientRect.top - b.boundingClientRect.top)
    for (const { target, isIntersecting } of fromTop) {
      const seen = watched.get(target)
      if (isIntersecting && !visible.has(target)) {
        visible.add(target)
        seen?.enter()
      } else if (!isIntersecting && visible.delete(target)) {
        seen?.leave()
      }
    }
  }

  return {
    observe(element, seen) {
      watched.set(element, seen)
      observer.observe(element)
      return () => {
        watched.delete(element)
        observer.unobserve(element)
        if (visible.delete(element)) seen.leave()
      }
    },
    again() {
      for (const element of visible) watched.get(element)?.enter()
    },
  }
}
