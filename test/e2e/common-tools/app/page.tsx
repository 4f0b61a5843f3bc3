export default function Page() {
  return <h1 className="text-[#123456]">coloured</h1>
}
