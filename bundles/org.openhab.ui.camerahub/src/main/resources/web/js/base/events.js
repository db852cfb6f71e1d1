/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/*
 * Server-Sent Events read with fetch, since EventSource cannot send a bearer token.
 */

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/**
 * Follows a stream until stopped, and connects again, after the last event it has seen, when the connection ends.
 *
 * @param onEvent gets `{id, event, data}`
 * @param onState gets true when connected, false when not
 * @param after id of the last event that is known already, or null
 * @return a function that stops
 */
export function follow(api, path, onEvent, onState, after = null) {
    const abort = new AbortController();
    let lastId = after;
    let pause = FIRST_PAUSE;

    const run = async () => {
        while (!abort.signal.aborted) {
            try {
                const headers = { Accept: 'text/event-stream', ...(lastId === null ? {} : { 'Last-Event-ID': lastId }) };
                const answer = await api.send('GET', path, { headers, signal: abort.signal });
                onState(true);
                pause = FIRST_PAUSE;
                await read(answer.body, event => {
                    lastId = event.id ?? lastId;
                    onEvent(event);
                });
            } catch (error) {
                if (abort.signal.aborted || error.status === 401) {
                    return;
                }
            }
            onState(false);
            await sleep(pause, abort.signal);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    };
    run();
    return () => abort.abort();
}

async function read(body, onEvent) {
    const parser = new EventParser(onEvent);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        parser.push(piece.value);
    }
}

function sleep(milliseconds, signal) {
    return new Promise(resolve => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
        }, { once: true });
    });
}

/** The format of the HTML standard, section 9.2; lines may be cut anywhere. */
export class EventParser {
    #rest = '';
    #data = [];
    #id = null;
    #event = 'message';
    #onEvent;

    constructor(onEvent) {
        this.#onEvent = onEvent;
    }

    push(text) {
        const lines = (this.#rest + text).split('\n');
        this.#rest = lines.pop();
        lines.forEach(line => this.#line(line.endsWith('\r') ? line.slice(0, -1) : line));
    }

    #line(line) {
        if (line === '') {
            this.#dispatch();
            return;
        }
        const colon = line.indexOf(':');
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
        if (field === 'data') {
            this.#data.push(value);
        } else if (field === 'id') {
            this.#id = value;
        } else if (field === 'event') {
            this.#event = value;
        }
    }

    #dispatch() {
        if (this.#data.length > 0) {
            this.#onEvent({ id: this.#id, event: this.#event, data: this.#data.join('\n') });
        }
        this.#data = [];
        this.#event = 'message';
    }
}
