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
 * The communication log, live: what viewers, the hub and cameras said to each other.
 */
import { el, replace, setAttribute, setText } from '../base/dom.js';
import { part } from '../base/api.js';
import { follow } from '../base/events.js';
import { number, t } from '../base/language.js';
import { busy, button, emptyState, toggle } from '../parts/controls.js';
import { confirm } from '../parts/dialog.js';
import { failure, notice } from '../parts/notices.js';
import { VirtualList } from '../parts/virtual-list.js';
import { LogFilter } from './log-filter.js';
import { describeEntry, paintEntry } from './log-entry.js';

/** As many as the hub keeps unless it is told otherwise. */
const MOST = 2500;

export class LogPage {
    #api;
    #entries = [];
    #paused = [];
    #pausing = false;
    #cameras = new Map();
    #unfollow = null;
    #abort = new AbortController();
    #filter = new LogFilter(() => this.#show(), camera => this.#chooseCamera(camera));
    #pause = button(t('log.pause'), 'pause', () => this.#setPausing(!this.#pausing), { 'aria-pressed': 'false', 'data-action': 'pause' });
    #trace = toggle(t('log.trace'), on => this.#setTrace(on), { name: 'trace' });
    #count = el('span', { class: 'log-count' });
    #link = el('span', { class: 'log-link', role: 'status' });
    #message = el('div', { class: 'log-message' }, busy(t('state.loading')));
    #detail = el('section', { class: 'log-detail', hidden: true, 'aria-label': t('log.detail'), tabindex: '-1' });
    #toEnd = button(t('log.toEnd'), 'down', () => this.#list.toEnd(), { class: 'log-to-end', hidden: true });
    #list = new VirtualList({
        label: t('log.list'),
        key: entry => entry.number,
        paint: entry => paintEntry(entry, this.#cameraName(entry.cameraId)),
        chosen: entry => this.#open(entry),
        moved: follows => setAttribute(this.#toEnd, 'hidden', follows),
    });

    constructor(api) {
        this.#api = api;
        this.root = el('section', { class: 'page log-page' },
            el('div', { class: 'log-tools' }, this.#filter.root,
                el('div', { class: 'log-actions' }, this.#pause,
                    button(t('log.clear'), 'clear', () => this.#clear(), { 'data-action': 'clear' }),
                    button(t('log.download'), 'download', () => this.#download(), { 'data-action': 'download' }), this.#trace.root)),
            el('div', { class: 'log-state' }, this.#count, this.#link),
            el('div', { class: 'log-box' }, this.#list.root, this.#message, this.#toEnd),
            this.#detail);
    }

    async start() {
        setAttribute(this.#trace.root, 'hidden', true);
        try {
            const [cameras, entries] = await Promise.all([this.#api.get('cameras', this.#abort.signal),
                this.#api.get(`log?limit=${MOST}`, this.#abort.signal)]);
            cameras.forEach(camera => this.#cameras.set(camera.id, camera));
            this.#filter.offerCameras(cameras);
            this.#entries = entries;
            this.#show();
            this.#follow(entries.at(-1)?.number ?? 0);
        } catch (error) {
            if (!this.#abort.signal.aborted) {
                replace(this.#message, emptyState('warning', t('state.failed'), error.message));
            }
        }
    }

    dispose() {
        this.#abort.abort();
        this.#unfollow?.();
        this.#list.dispose();
    }

    #cameraName(id) {
        return this.#cameras.get(id)?.label ?? id;
    }

    #follow(last) {
        this.#unfollow = follow(this.#api, 'log/stream', event => this.#take(JSON.parse(event.data)),
            connected => setText(this.#link, connected ? t('log.connected') : t('log.disconnected')), String(last));
    }

    #take(entry) {
        if (this.#pausing) {
            this.#paused.push(entry);
            this.#paused.splice(0, this.#paused.length - MOST);
            this.#showCount();
        } else {
            this.#entries.push(entry);
            this.#entries.splice(0, this.#entries.length - MOST);
            this.#show();
        }
    }

    #show() {
        const rows = this.#entries.filter(this.#filter.matcher(id => this.#cameraName(id)));
        this.#list.show(rows);
        this.#showCount(rows.length);
        const empty = this.#entries.length === 0 ? 'log.none' : rows.length === 0 ? 'log.noMatch' : '';
        if (this.#message.dataset.shown !== empty) {
            this.#message.dataset.shown = empty;
            replace(this.#message, empty ? emptyState('log', t(`${empty}.title`), t(`${empty}.text`)) : null);
        }
    }

    #shown = 0;

    #showCount(shown = this.#shown) {
        this.#shown = shown;
        const waiting = this.#paused.length > 0 ? ` · ${t('log.waiting', { count: this.#paused.length })}` : '';
        setText(this.#count, t('log.count', { shown: number(shown), all: number(this.#entries.length) }) + waiting);
    }

    #setPausing(pausing) {
        this.#pausing = pausing;
        setAttribute(this.#pause, 'aria-pressed', String(pausing));
        if (!pausing) {
            this.#entries = [...this.#entries, ...this.#paused].slice(-MOST);
            this.#paused = [];
            this.#show();
        }
    }

    #chooseCamera(id) {
        setAttribute(this.#trace.root, 'hidden', id === '');
        this.#trace.update(this.#cameras.get(id)?.trace ?? false);
    }

    async #setTrace(on) {
        const camera = this.#cameras.get(this.#filter.camera);
        await this.#api.put(`cameras/${part(camera.id)}/trace`, { on });
        camera.trace = on;
        notice(t(on ? 'log.traceOn' : 'log.traceOff', { camera: camera.label }));
    }

    async #clear() {
        if (!await confirm(t('log.clear.title'), t('log.clear.text'), t('log.clear'))) {
            return;
        }
        try {
            await this.#api.delete('log');
            this.#entries = [];
            this.#paused = [];
            this.#showDetail(null);
            this.#show();
        } catch (error) {
            failure(error);
        }
    }

    async #download() {
        try {
            const address = await this.#api.picture('log.txt');
            const link = el('a', { href: address, download: 'camerahub-log.txt' });
            link.click();
            setTimeout(() => URL.revokeObjectURL(address), 60_000);
        } catch (error) {
            failure(error);
        }
    }

    #open(entry) {
        this.#showDetail(describeEntry(entry, this.#cameraName(entry.cameraId), () => {
            this.#showDetail(null);
            this.#list.root.focus();
        }));
    }

    #showDetail(content) {
        replace(this.#detail, content);
        setAttribute(this.#detail, 'hidden', content === null);
        this.root.classList.toggle('has-detail', content !== null);
    }
}
