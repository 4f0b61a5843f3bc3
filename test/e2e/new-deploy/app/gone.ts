'use server'

/** The second build has it under another name. */
export async function gone(): Promise<string> {
  return 'called'
}
