/**
 * A change of the process that holds for as long as anyone wants it: made with the first, taken back when the last has
 * let go.
 *
 * @param install makes the change; what it returns takes it back
 * @returns what takes hold of it, and returns what lets go
 */
export function createHold<Arguments extends unknown[]>(install: (...args: Arguments) => () => void): (...args: Arguments) => () => void {
  let holders = 0
  let restore: () => void = () => undefined
  return (...args) => {
    if (holders === 0) restore = install(...args)
    holders += 1
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      holders -= 1
      if (holders === 0) restore()
    }
  }
}
