export default function SideSettings() {
  return <p id="side">side of settings</p>
}
