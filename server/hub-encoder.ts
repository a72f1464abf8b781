/** Lets a message that is already JSON text go out as it is, drawn once for all who are sent the same. */
import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser'

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

/** For Socket.IO's `parser` option. */
export const readyParser = { Encoder: ReadyEncoder, Decoder }
