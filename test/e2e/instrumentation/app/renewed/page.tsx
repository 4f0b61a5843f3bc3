export const revalidate = 1

export default function Renewed() {
  if (process.env['FAIL_REFRESH']) throw new Error('refresh of a page broke')
  return <p id="page">old</p>
}
