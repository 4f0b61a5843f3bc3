export default function SideDefault() {
  return <p id="side">side default</p>
}
