/** Lets a message that is already JSON text go out as it is, drawn once for all who are sent the same. */
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser'

/** Engine.IO's word for a packet of Socket.IO. */
const MESSAGE = '4'
const END = ']'

/** A message as the text of its JSON. */
export class ReadyMessage {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

class ReadyEncoder extends Encoder {
  override encode(packet: Packet): ReturnType<Encoder['encode']> {
    const data: unknown = packet.data
    if (packet.type !== PacketType.EVENT || packet.nsp !== '/' || !Array.isArray(data)) return super.encode(packet)
    const [event, message]: unknown[] = data
    if (!(message instanceof ReadyMessage)) return super.encode(packet)
    return [`${PacketType.EVENT}[${JSON.stringify(event)},${message.text}]`]
  }
}

/** Of a text that is sent whole to a page. */
function frameHead(length: number): Buffer {
  const [FINAL_TEXT, SHORT, LONG] = [0x81, 126, 127]
  if (length < SHORT) return Buffer.of(FINAL_TEXT, length)
  const head = Buffer.alloc(length < 2 ** 16 ? 4 : 10)
  head.writeUInt8(FINAL_TEXT)
  head.writeUInt8(length < 2 ** 16 ? SHORT : LONG, 1)
  if (length < 2 ** 16) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
/** What Engine.IO takes beside a packet: a WebSocket frame that is ready. */
export interface ReadyFrame {
  readonly compress: false
  readonly wsPreEncodedFrame: Buffer[]
}
/** The packet of an event, and the bytes of its WebSocket frame made once for all pages; where Engine.IO knows of no ready frames it sends the packet. */
export function readyPacket(event: string, message: string): { readonly packet: string; readonly options: ReadyFrame } {
  const start = `${PacketType.EVENT}[${JSON.stringify(event)},`
  // the message is read twice, so it is never joined to anything that would be copied for it
  const length = MESSAGE.length + start.length + Buffer.byteLength(message) + END.length
  const head = frameHead(length)
  const frame = Buffer.allocUnsafe(head.length + length)
  let at = head.copy(frame)
  for (const text of [MESSAGE, start, message, END]) at += frame.write(text, at)
  return { packet: `${start}${message}${END}`, options: { compress: false, wsPreEncodedFrame: [frame] } }
}

/** For Socket.IO's `parser` option. */
export const readyParser = { Encoder: ReadyEncoder, Decoder }
