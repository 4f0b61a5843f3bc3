import { cacheLife, cacheTag, revalidatePath, revalidateTag } from 'next/cache'

function messageOf(run: () => void): string {
  try {
    run()
    return 'no error'
  } catch (error) {
    return (error as Error).message
  }
}

async function inside() {
  'use cache'
  return {
    unknown: messageOf(() => cacheLife('nope' as 'hours')),
    spaces: messageOf(() => cacheLife(' hours' as 'hours')),
    order: messageOf(() => cacheLife({ revalidate: 3600, expire: 60 })),
    text: messageOf(() => cacheLife({ revalidate: '60' as never })),
    forever: messageOf(() => cacheLife({ expire: false as never })),
    nan: messageOf(() => cacheLife({ stale: NaN })),
    nothing: messageOf(() => cacheLife(undefined as never)),
    revalidateTag: messageOf(() => revalidateTag('a', 'max')),
    revalidatePath: messageOf(() => revalidatePath('/')),
  }
}

export default async function Page() {
  const outside = {
    cacheLife: messageOf(() => cacheLife('hours')),
    cacheTag: messageOf(() => cacheTag('a')),
    revalidateTag: messageOf(() => revalidateTag('a', 'max')),
  }
  return (
    <>
      <p id="inside">{JSON.stringify(await inside())}</p>
      <p id="outside">{JSON.stringify(outside)}</p>
    </>
  )
}
