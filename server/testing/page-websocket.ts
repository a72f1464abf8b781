/** A page under test has a websocket of Node's and an `Event` of jsdom's, which Node refuses to hand out: it is given one of its own instead. */
import { transferableAbortController } from 'node:util'

const heard: Event[] = []
const ending = transferableAbortController()
ending.signal.addEventListener('abort', (event) => heard.push(event))
ending.abort()
const NodeEvent = heard[0]?.constructor
const { dispatchEvent } = ending.signal

if (typeof document !== 'undefined' && NodeEvent) {
  const nodeTarget: object = Object.getPrototypeOf(Object.getPrototypeOf(ending.signal))
  Object.defineProperty(nodeTarget, 'dispatchEvent', {
    configurable: true,
    writable: true,
    value(this: EventTarget, event: Event): boolean {
      return dispatchEvent.call(this, event instanceof NodeEvent ? event : Reflect.construct(NodeEvent, [event.type]))
    },
  })
}
