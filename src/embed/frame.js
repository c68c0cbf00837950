// The portal's side of the iframe, which it may use: it gives the iframe the height of the page in it, and hands over
// what the page says. A classic or a module script; every <iframe data-rollout> is joined by itself.
//
//   import { connect } from './frame.js';
//   const planner = connect(document.querySelector('iframe'), (message) => console.log(message.type, message));
//   planner.send({ type: 'set-plan', plan });
//   planner.end();
export function connect(frame, hear = () => {}) {
  const { origin } = new URL(frame.src, location.href);
  // Without an origin of its own a page is known by its window alone.
  const origins = [origin, ...(frame.sandbox?.length && !frame.sandbox.contains('allow-same-origin') ? ['null'] : [])];
  const waiting = [];
  let port;
  const send = (message) => (port ? port.postMessage({ rollout: 1, ...message }) : waiting.push(message));
  const take = ({ data }) => {
    if (data?.rollout !== 1) return;
    if (data.type === 'height' && data.height > 0) frame.style.height = `${data.height}px`;
    hear(data);
  };
  const listen = (event) => {
    const { data, ports, source } = event;
    if (source !== frame.contentWindow || !origins.includes(event.origin) || data?.rollout !== 1) return;
    if (data.type !== 'ready') return data.type === 'height' && take(event);
    port = ports[0];
    port.onmessage = take;
    send({ type: 'get-plan' });
    waiting.splice(0).forEach(send);
    take(event);
  };
  addEventListener('message', listen);
  return { send, end: () => (removeEventListener('message', listen), port?.close()) };
}

for (const frame of document.querySelectorAll('iframe[data-rollout]')) connect(frame);
