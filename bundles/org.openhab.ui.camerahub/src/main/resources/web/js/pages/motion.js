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
 * Pictures that a camera took at motions, by day.
 */
import { el, replace, setAttribute, setText } from '../base/dom.js';
import { part } from '../base/api.js';
import { day as dayText, time } from '../base/format.js';
import { t } from '../base/language.js';
import { busy, emptyState, iconButton } from '../parts/controls.js';
import { openDialog } from '../parts/dialog.js';
import { failure } from '../parts/notices.js';

const AT_ONCE = 4;

export function openMotion(api, camera) {
    const gallery = new Gallery(api, camera);
    openDialog(t('motion.title', { camera: camera.label }), gallery.root, { wide: true, closed: () => gallery.dispose() });
    gallery.start();
}

class Gallery {
    #api;
    #camera;
    #path;
    #pictures = [];
    #addresses = new Map();
    #abort = new AbortController();
    #waiting = [];
    #running = 0;
    #chosen = -1;
    #days = el('select', { 'aria-label': t('motion.day'), on: { change: event => this.#openDay(event.target.value) } });
    #count = el('span', { class: 'muted', role: 'status' });
    #head = el('div', { class: 'gallery-head', hidden: true }, this.#days, this.#count);
    #grid = el('ul', { class: 'gallery', role: 'list' });
    #large = el('figure', { class: 'gallery-large', hidden: true });
    #message = el('div', {}, busy(t('state.loading')));
    #sight = new IntersectionObserver(changes => changes.filter(change => change.isIntersecting).forEach(change => {
        this.#sight.unobserve(change.target);
        this.#waiting.push(change.target);
        this.#loadNext();
    }));

    constructor(api, camera) {
        this.#api = api;
        this.#camera = camera;
        this.#path = `cameras/${part(camera.id)}/motion`;
        this.root = el('div', { on: { keydown: event => this.#key(event) } }, this.#head, this.#message, this.#large, this.#grid);
    }

    async start() {
        try {
            const days = await this.#api.get(this.#path, this.#abort.signal);
            if (days.length === 0) {
                replace(this.#message, emptyState('pictures', t('motion.none.title'), t('motion.none.text')));
                return;
            }
            replace(this.#days, days.map(value => el('option', { value }, dayText(value))));
            setAttribute(this.#head, 'hidden', false);
            await this.#openDay(days[0]);
        } catch (error) {
            this.#fail(error);
        }
    }

    dispose() {
        this.#abort.abort();
        this.#sight.disconnect();
        this.#forget();
    }

    #forget() {
        this.#addresses.forEach(address => URL.revokeObjectURL(address));
        this.#addresses.clear();
        this.#waiting = [];
    }

    #fail(error) {
        if (!this.#abort.signal.aborted) {
            replace(this.#message, emptyState('warning', t('state.failed'), error.message));
        }
    }

    async #openDay(value) {
        this.#forget();
        this.#close();
        replace(this.#grid);
        replace(this.#message, busy(t('state.loading')));
        try {
            this.#pictures = await this.#api.get(`${this.#path}/${value}`, this.#abort.signal);
            replace(this.#message);
            setText(this.#count, t('motion.count', { count: this.#pictures.length }));
            replace(this.#grid, this.#pictures.map((picture, index) => this.#thumbnail(picture, index, value)));
        } catch (error) {
            this.#fail(error);
        }
    }

    #thumbnail(picture, index, dayValue) {
        const image = el('img', { alt: '', width: '160', height: '90' });
        image.dataset.path = `${this.#path}/${dayValue}/${Date.parse(picture.at)}.jpg`;
        this.#sight.observe(image);
        return el('li', {}, el('button', { type: 'button', class: 'thumbnail', on: { click: () => this.#open(index) } }, image,
            el('span', {}, time(picture.at))));
    }

    #loadNext() {
        while (this.#running < AT_ONCE && this.#waiting.length > 0) {
            this.#load(this.#waiting.shift());
        }
    }

    async #load(image) {
        this.#running += 1;
        try {
            const address = await this.#api.picture(image.dataset.path, this.#abort.signal);
            this.#addresses.set(image, address);
            image.src = address;
        } catch (error) {
            image.closest('button').classList.add('missing');
        } finally {
            this.#running -= 1;
            this.#loadNext();
        }
    }

    async #open(index) {
        this.#chosen = index;
        const image = this.#grid.children[index].querySelector('img');
        const address = this.#addresses.get(image);
        if (!address) {
            failure(t('motion.missing'));
            return;
        }
        const when = time(this.#pictures[index].at);
        replace(this.#large,
            el('img', { src: address, alt: t('motion.picture', { camera: this.#camera.label, when }) }),
            el('figcaption', {}, iconButton(t('motion.newer'), 'left', () => this.#step(-1), { disabled: index === 0 }),
                el('span', {}, when),
                iconButton(t('motion.older'), 'right', () => this.#step(1), { disabled: index === this.#pictures.length - 1 }),
                iconButton(t('action.close'), 'close', () => this.#close())));
        setAttribute(this.#large, 'hidden', false);
        this.#large.scrollIntoView({ block: 'nearest' });
    }

    #step(by) {
        const next = this.#chosen + by;
        if (next >= 0 && next < this.#pictures.length) {
            this.#open(next);
        }
    }

    #close() {
        const chosen = this.#chosen;
        this.#chosen = -1;
        setAttribute(this.#large, 'hidden', true);
        this.#grid.children[chosen]?.querySelector('button').focus();
    }

    #key(event) {
        const steps = { ArrowLeft: -1, ArrowRight: 1 };
        if (this.#chosen >= 0 && event.key in steps && event.target !== this.#days) {
            event.preventDefault();
            this.#step(steps[event.key]);
        }
    }
}
