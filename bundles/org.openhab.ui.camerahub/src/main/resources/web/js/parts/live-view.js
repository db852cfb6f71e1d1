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
 * A camera's moving picture in the page: HLS with low latency, played by hls.js, since no browser's own player can send
 * a bearer token.
 */
import { el, setAttribute, setText } from '../base/dom.js';
import { t } from '../base/language.js';
import { iconButton } from './controls.js';
import { icon } from './icons.js';

const LIBRARY = 'vendor/hls-1.4.12/hls.light.min.js';
const DELAY_PAUSE = 1000;

let library = null;

/** Loaded when the first picture is to move: most visits do without. */
function loadLibrary() {
    library ??= new Promise((resolve, reject) => {
        const script = el('script', { src: new URL(LIBRARY, document.baseURI).href, on: {
            load: () => resolve(window.Hls),
            error: () => {
                library = null;
                reject(new Error(t('live.failed')));
            },
        } });
        document.head.append(script);
    });
    return library;
}

export class LiveView {
    #api;
    #path;
    #label;
    #hls = null;
    #starting = 0;
    #timer = null;
    #video = el('video', { muted: true, autoplay: true, playsinline: true, hidden: true, class: 'live-video' });
    #delay = el('span', { class: 'live-delay' });
    #message = el('p', { class: 'live-message', role: 'status', hidden: true });
    #begin = el('button', { type: 'button', class: 'live-begin', hidden: true, on: { click: () => this.start() } }, icon('play'),
        el('span', { class: 'hidden-visually' }));
    #bar = el('div', { class: 'live-bar', hidden: true }, el('span', { class: 'live-dot' }, t('live.live')), this.#delay,
        iconButton(t('live.fullscreen'), 'fullscreen', () => this.#video.requestFullscreen?.()),
        iconButton(t('live.stop'), 'stop', () => this.#stopByHand()));

    /** @param label gives the camera's name */
    constructor(api, path, label) {
        this.#api = api;
        this.#path = path;
        this.#label = label;
        this.root = el('div', { class: 'live' }, this.#video, this.#message, this.#begin, this.#bar);
    }

    get running() {
        return this.#starting !== 0;
    }

    /** Whether there is a live picture to be had. */
    offer(available) {
        setAttribute(this.#begin, 'hidden', !available || this.running);
        setText(this.#begin.lastChild, t('live.start', { camera: this.#label() }));
    }

    async start() {
        const attempt = Date.now();
        this.#starting = attempt;
        this.#say(t('live.connecting'));
        setAttribute(this.#begin, 'hidden', true);
        try {
            const Hls = await loadLibrary();
            if (!Hls.isSupported()) {
                throw new Error(t('live.unsupported'));
            }
            if (this.#starting === attempt) {
                this.#play(Hls);
                this.#bar.querySelector('button:last-child').focus();
            }
        } catch (error) {
            this.stop();
            this.#say(error.message);
        }
    }

    #play(Hls) {
        this.#hls = new Hls({
            lowLatencyMode: true,
            // What comes is fragmented MP4 already: there is nothing to do for a worker, which would need a laxer CSP.
            enableWorker: false,
            backBufferLength: 10,
            // Plays a little faster while it is too late, until it has caught up.
            maxLiveSyncPlaybackRate: 1.5,
            xhrSetup: (request, address) => this.#authorize(request, address),
        });
        this.#hls.on(Hls.Events.ERROR, (event, data) => data.fatal && this.#fail(data));
        this.#hls.loadSource(this.#api.address(this.#path));
        this.#hls.attachMedia(this.#video);
        this.#video.addEventListener('playing', () => this.#say(''), { once: true });
        setAttribute(this.#video, 'hidden', false);
        setAttribute(this.#video, 'aria-label', t('live.of', { camera: this.#label() }));
        setAttribute(this.#bar, 'hidden', false);
        this.#timer = setInterval(() => this.#showDelay(), DELAY_PAUSE);
    }

    /** hls.js lets this open the request itself, which headers need. */
    async #authorize(request, address) {
        const token = await this.#api.token();
        if (request.readyState === XMLHttpRequest.UNSENT) {
            request.open('GET', address, true);
        }
        request.setRequestHeader('Authorization', `Bearer ${token}`);
    }

    #showDelay() {
        const seconds = this.#hls?.latency ?? 0;
        setText(this.#delay, seconds > 0 ? t('live.delay', { seconds: Math.round(seconds * 10) / 10 }) : '');
    }

    #fail(data) {
        const status = data.response?.code;
        this.stop();
        this.#say(status === 403 ? t('live.off') : t('live.ended'));
    }

    #say(text) {
        setText(this.#message, text);
        setAttribute(this.#message, 'hidden', text === '');
    }

    #stopByHand() {
        this.stop();
        this.#begin.focus();
    }

    stop() {
        if (!this.running) {
            return;
        }
        this.#starting = 0;
        clearInterval(this.#timer);
        this.#hls?.destroy();
        this.#hls = null;
        this.#say('');
        setAttribute(this.#video, 'hidden', true);
        setAttribute(this.#bar, 'hidden', true);
        setAttribute(this.#begin, 'hidden', false);
    }
}
