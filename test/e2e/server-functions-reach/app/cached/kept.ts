'use server'

export async function kept(): Promise<string> {
  return 'kept'
}
