import { stamp } from './stamp'

export async function declaration(n: number) {
  'use cache'
  return `${n} ${stamp()}`
}

export const arrow = async (n: number) => {
  'use cache'
  return `${n} ${stamp()}`
}

export const expression = async function (n: number) {
  'use cache'
  return `${n} ${stamp()}`
}

export const object = {
  async method(n: number) {
    'use cache'
    return `${n} ${stamp()}`
  },
}

export class Repository {
  static async find(n: number) {
    'use cache'
    return `${n} ${stamp()}`
  }
}

export async function remote(n: number) {
  'use cache: remote'
  return `${n} ${stamp()}`
}

/** One function for each value it was made with. */
export function closure(prefix: string) {
  return async (n: number) => {
    'use cache'
    return `${prefix} ${n} ${stamp()}`
  }
}

export async function loop(): Promise<string[]> {
  const made: Array<() => Promise<string>> = []
  for (let i = 0; i < 3; i++) {
    made.push(async () => {
      'use cache'
      return `${i} ${stamp()}`
    })
  }
  for (const name of ['a', 'b']) {
    const upper = name.toUpperCase()
    made.push(async () => {
      'use cache'
      return `${upper} ${stamp()}`
    })
  }
  return Promise.all(made.map((run) => run()))
}

async function inner(n: number) {
  'use cache'
  return `inner ${n} ${stamp()}`
}

export async function outer(n: number) {
  'use cache'
  return `outer ${stamp()} ${await inner(n)}`
}

export async function rest(...all: unknown[]) {
  'use cache'
  return `${all.length} ${stamp()}`
}

export async function defaults(n: number = 1) {
  'use cache'
  return `${n} ${stamp()}`
}

export async function innerOf(n: number) {
  return inner(n)
}
