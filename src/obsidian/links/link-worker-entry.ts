import { createLocalHost, type IndexHost } from '../../flow/links/index-host';
import { createClock } from '../ports/clock';
import { serveHost, type Hello } from './host-calls';
import { createIndexStore } from './link-index-store';

/** An index in the thread that asks for one, kept in the device's storage. Knows neither app nor document. */
export function createHost({ name, maxBytes }: Hello): IndexHost {
	// In a worker it gives way too: a question must not wait for a whole batch.
	const clock = createClock();
	const breathe = (): Promise<void> => clock.breathe();
	return createLocalHost({ breathe, store: createIndexStore(name), maxBytes });
}

/** Makes this thread a worker: waits for a port and answers by it. */
export function listen(): void {
	addEventListener('message', (event: MessageEvent<Hello>) => {
		const [port] = event.ports;
		if (port) serveHost(port, createHost(event.data));
	});
}
