let runs = 0

export async function slow(_key: string) {
  'use cache'
  const run = ++runs
  await new Promise((resolve) => setTimeout(resolve, 300))
  return run
}
