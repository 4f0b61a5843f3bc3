/** A Map that forgets what was set longest ago. Unlike an LRU cache it costs nothing while it is empty. */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #cap: number

  constructor(cap: number) {
    super()
    this.#cap = cap
  }

  override set(key: K, value: V): this {
    this.delete(key)
    super.set(key, value)
    if (this.size > this.#cap) {
      const oldest = this.keys().next()
      if (!oldest.done) this.delete(oldest.value)
    }
    return this
  }
}
