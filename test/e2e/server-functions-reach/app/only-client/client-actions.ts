'use server'

export async function inner(): Promise<string> {
  return 'inner'
}
