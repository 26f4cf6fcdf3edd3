/** A text that the build names: esbuild makes it a string. */
declare module '*.txt' {
  const text: string
  export default text
}
