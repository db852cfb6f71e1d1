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
 * Still pictures of the cameras in sight, renewed in turn: few at a time, since each may make the hub ask a camera.
 */

const AT_ONCE = 2;
const PAUSE = 5000;
const PAUSE_AFTER_FAILURE = 20_000;
const TICK = 500;

export class PictureFeed {
    #api;
    #entries = new Map();
    #running = 0;
    #abort = new AbortController();
    #timer = setInterval(() => this.#step(), TICK);
    #sight = new IntersectionObserver(changes => changes.forEach(change => {
        const entry = this.#entries.get(change.target);
        if (entry) {
            entry.visible = change.isIntersecting;
        }
    }), { rootMargin: '100px' });

    constructor(api) {
        this.#api = api;
    }

    /**
     * Keeps an image element up to date while it is in sight.
     *
     * @param wanted whether a picture is wanted now
     * @param shown gets true after a picture, false if there was none
     */
    add(image, path, wanted, shown) {
        this.#entries.set(image, { image, path, wanted, shown, visible: false, due: 0, running: false });
        this.#sight.observe(image);
    }

    remove(image) {
        this.#sight.unobserve(image);
        this.#entries.delete(image);
        release(image);
    }

    dispose() {
        clearInterval(this.#timer);
        this.#abort.abort();
        this.#sight.disconnect();
        this.#entries.forEach(entry => release(entry.image));
        this.#entries.clear();
    }

    #step() {
        const now = Date.now();
        const due = [...this.#entries.values()]
            .filter(entry => entry.visible && !entry.running && entry.due <= now && !document.hidden && entry.wanted())
            .sort((a, b) => a.due - b.due);
        due.slice(0, Math.max(0, AT_ONCE - this.#running)).forEach(entry => this.#renew(entry));
    }

    async #renew(entry) {
        entry.running = true;
        this.#running += 1;
        try {
            const address = await this.#api.picture(entry.path, this.#abort.signal);
            await this.#put(entry, address);
            entry.due = Date.now() + PAUSE;
        } catch {
            // No picture is no news: the camera's state, which stands beside it, says why.
            entry.due = Date.now() + PAUSE_AFTER_FAILURE;
            this.#entries.has(entry.image) && entry.shown(false);
        } finally {
            entry.running = false;
            this.#running -= 1;
        }
    }

    /** Decoded before it is shown, so that the old picture stays until then and nothing flickers. */
    async #put(entry, address) {
        const next = new Image();
        next.src = address;
        try {
            await next.decode();
        } catch (error) {
            URL.revokeObjectURL(address);
            throw error;
        }
        if (this.#entries.has(entry.image)) {
            const old = entry.image.src;
            entry.image.src = address;
            revoke(old);
            entry.shown(true);
        } else {
            URL.revokeObjectURL(address);
        }
    }
}

function release(image) {
    revoke(image.src);
    image.removeAttribute('src');
}

function revoke(address) {
    if (address.startsWith('blob:')) {
        URL.revokeObjectURL(address);
    }
}
