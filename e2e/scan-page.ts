/** Measures one drawn surface inside the page: every text with its size, place and colour, every line that is too thin, whatever is cut off. */

export interface ScannedText {
  readonly text: string
  readonly of: string
  /** In thousandths of the smaller side. */
  readonly size: number
  readonly weight: number
  /** Left, top, right, bottom in shares of the surface. */
  readonly box: readonly [number, number, number, number]
  /** Red, green, blue, 0–255, and opacity with that of everything around. */
  readonly ink: readonly [number, number, number, number]
}
export interface Scanned {
  readonly texts: readonly ScannedText[]
  /** Lines under 3 px of 1080, by what draws them. */
  readonly thin: readonly string[]
  readonly cut: readonly string[]
}

/** Runs in the browser: nothing from outside may be named in it. */
export function scanTexts(): ScannedText[] {
  const surface = document.querySelector('.surface')
  const frame = surface?.getBoundingClientRect()
  if (!surface || !frame) return []
  const side = Math.min(frame.width, frame.height)
  const opacityOf = (one: Element | null): number =>
    one === null || one === surface ? 1 : Number(getComputedStyle(one).opacity) * opacityOf(one.parentElement)
  const texts: ScannedText[] = []
  const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (!parent || text === '' || parent.getClientRects().length === 0 || parent.closest('.watermark')) continue
    const style = getComputedStyle(parent)
    const range = document.createRange()
    range.selectNodeContents(node)
    const area = range.getBoundingClientRect()
    if (area.width === 0 || style.visibility === 'hidden') continue
    // a face reserves more above and below than its ink takes
    const spare = Math.max(0, Math.min(parseFloat(style.fontSize) * 0.22, area.height / 2 - 1))
    const [r = 0, g = 0, b = 0, a = 1] = (/[\d.]+(?:[, /]+[\d.]+)*/.exec(style.color)?.[0] ?? '').split(/[, /]+/).map(Number)
    texts.push({
      text: text.slice(0, 24),
      of: parent.getAttribute('class') ?? parent.tagName.toLowerCase(),
      size: (parseFloat(style.fontSize) / side) * 1000,
      weight: Number(style.fontWeight),
      box: [
        (area.left - frame.left) / frame.width,
        (area.top + spare - frame.top) / frame.height,
        (area.right - frame.left) / frame.width,
        (area.bottom - spare - frame.top) / frame.height,
      ],
      ink: [r, g, b, a * opacityOf(parent)],
    })
  }
  return texts
}

/** Runs in the browser: lines under 3 px of 1080, and boxes whose text does not fit. */
export function scanBoxes(): Pick<Scanned, 'thin' | 'cut'> {
  const surface = document.querySelector('.surface')
  const frame = surface?.getBoundingClientRect()
  if (!surface || !frame) return { thin: [], cut: [] }
  const least = (3 / 1080) * Math.min(frame.width, frame.height) - 0.02
  const strokeOf = (one: SVGElement): number => {
    const svg = one.ownerSVGElement
    const wide = svg?.viewBox.baseVal.width ?? 0
    const fixed = getComputedStyle(one).vectorEffect === 'non-scaling-stroke'
    return parseFloat(getComputedStyle(one).strokeWidth) * (fixed || wide === 0 ? 1 : (svg?.getBoundingClientRect().width ?? wide) / wide)
  }
  const thin = new Set<string>()
  const cut: string[] = []
  for (const one of surface.querySelectorAll('*')) {
    const style = getComputedStyle(one)
    if (one.getClientRects().length === 0 || style.visibility === 'hidden') continue
    const name = one.getAttribute('class') ?? one.tagName.toLowerCase()
    const widths = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].map(parseFloat)
    const spreads = [...style.boxShadow.matchAll(/(-?[\d.]+)px (-?[\d.]+)px 0px (-?[\d.]+)px/g)].flatMap((found) =>
      found.slice(1).map((px) => Math.abs(Number(px))),
    )
    const stroke = one instanceof SVGElement && style.stroke !== 'none' && one.tagName !== 'svg' ? strokeOf(one) : 0
    if ([...widths, ...spreads, stroke].some((px) => px > 0 && px < least)) thin.add(name)
    if (!one.classList.contains('fit-box')) continue
    const hang = 0.2 * parseFloat(style.fontSize)
    if (one.scrollHeight > one.clientHeight + hang + 1 || one.scrollWidth > one.clientWidth + 1) cut.push(name)
  }
  return { thin: [...thin], cut }
}

/** Runs in the browser: of each box the least contrast of its ink with what lies under it, from a picture without text. */
export async function contrastsIn({ picture, texts }: { picture: string; texts: readonly ScannedText[] }): Promise<number[]> {
  const image = new Image()
  image.src = `data:image/png;base64,${picture}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = (r: number, g: number, b: number): number => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255)
  return texts.map(({ box, ink }) => {
    const [left, top, right, bottom] = box.map((share, i) => Math.round(share * (i % 2 === 0 ? image.width : image.height)))
    const ratios: number[] = []
    for (let y = Math.max(0, top ?? 0); y < Math.min(image.height, bottom ?? 0); y += 3) {
      for (let x = Math.max(0, left ?? 0); x < Math.min(image.width, right ?? 0); x += 3) {
        const at = (y * image.width + x) * 4
        const under = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const
        const over = under.map((value, i) => value + ((ink[i] ?? 0) - value) * ink[3])
        const [one, other] = [luminance(...under), luminance(over[0] ?? 0, over[1] ?? 0, over[2] ?? 0)]
        ratios.push((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
      }
    }
    // a tenth may lie on an edge of what is drawn beside it
    return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 10)] ?? 21
  })
}
