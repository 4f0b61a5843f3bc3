export const revalidate = 3600

export default function Hourly() {
  return <h1 id="title">Made again every hour</h1>
}
