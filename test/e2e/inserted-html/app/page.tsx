export default function Page() {
  return <p id="styled">made ahead</p>
}
