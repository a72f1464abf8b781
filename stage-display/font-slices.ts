/** Every slice of the faces is fetched while the stage is idle, one after another: the next question, whatever it is, never waits for its type. */

export async function loadSlices(faces: Iterable<FontFace>): Promise<number> {
  let loaded = 0
  for (const face of [...faces]) {
    // a slice that does not come now is asked for again by the text that needs it
    await face.load().then(
      () => (loaded += 1),
      () => undefined,
    )
  }
  return loaded
}
