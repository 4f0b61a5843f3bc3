'use server'

export async function signIn(_before: string, data: FormData): Promise<string> {
  const name = String(data.get('name'))
  return name === '' ? 'who?' : `welcome ${name}`
}
