export default function Loading() {
  return <p id="loading">one moment</p>
}
