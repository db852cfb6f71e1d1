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
 * Asks again and again, one question at a time, and not while nobody looks at the page.
 */

/**
 * Calls `ask` at once and then `pause` milliseconds after each answer.
 *
 * @param ask gets an AbortSignal; what it throws goes to `failed`
 * @return `{now(), stop()}`
 */
export function poll(pause, ask, failed) {
    const abort = new AbortController();
    let timer = null;
    let running = false;
    let again = false;

    const round = async () => {
        clearTimeout(timer);
        if (running) {
            again = true;
            return;
        }
        running = true;
        again = false;
        try {
            if (!document.hidden) {
                await ask(abort.signal);
            }
        } catch (error) {
            if (!abort.signal.aborted) {
                failed(error);
            }
        }
        running = false;
        if (!abort.signal.aborted) {
            timer = setTimeout(round, again ? 0 : pause);
        }
    };
    const seen = () => !document.hidden && round();
    document.addEventListener('visibilitychange', seen);
    round();
    return {
        now: round,
        stop: () => {
            abort.abort();
            clearTimeout(timer);
            document.removeEventListener('visibilitychange', seen);
        },
    };
}
