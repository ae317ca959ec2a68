import { createLocalHost } from '../flow/index-host';
import { createClock } from './clock';
import { serveHost, type Hello } from './host-calls';
import { createIndexStore } from './link-index-store';

/** The worker's whole program: an index of its own, kept in the device's storage from here. Knows neither app nor document. */
addEventListener('message', (event: MessageEvent<Hello>) => {
	const [port] = event.ports;
	if (!port) return;
	const { name, maxBytes } = event.data;
	// It gives way now and then all the same: a question must not wait for a whole batch.
	const clock = createClock();
	const host = createLocalHost({
		breathe: () => clock.breathe(),
		store: createIndexStore(name),
		maxBytes,
	});
	serveHost(port, host);
});
