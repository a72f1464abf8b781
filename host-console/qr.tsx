/** A text as a QR image, drawn by the page itself. */
import QrCode from 'qrcode'
import { useEffect, useState } from 'react'

export function Qr({ text, alt }: { text: string; alt: string }) {
  const [image, setImage] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void QrCode.toString(text, { type: 'svg', margin: 2 }).then((svg) => {
      if (wanted) setImage(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`)
    })
    return () => {
      wanted = false
    }
  }, [text])
  return image === null ? <div className="qr" /> : <img className="qr" src={image} alt={alt} />
}
