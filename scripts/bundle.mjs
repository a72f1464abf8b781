/** Puts a TypeScript program of ours into one JavaScript file; packages stay in node_modules. */
export async function bundle(input, file) {
  const { rolldown } = await import('rolldown')
  const program = await rolldown({
    input,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('#') && !/^[A-Za-z]:[\\/]/.test(id),
  })
  await program.write({ file, format: 'esm', sourcemap: false })
  await program.close()
}
