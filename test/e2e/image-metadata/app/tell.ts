export interface ImageProps {
  readonly params?: Promise<object | undefined>
  readonly id?: Promise<string | number>
}

/** An image that says what its function was given. */
export async function tell({ params, id }: ImageProps): Promise<Response> {
  const own = await id
  console.log(`drawn: ${own}`)
  return Response.json({
    params: params === undefined ? 'undefined' : params instanceof Promise ? await params : 'no promise',
    id: id === undefined ? 'undefined' : id instanceof Promise ? own : 'no promise',
  })
}
