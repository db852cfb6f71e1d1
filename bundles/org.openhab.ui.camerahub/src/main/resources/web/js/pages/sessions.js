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
 * Who watches, and who has watched.
 */
import { el, keyedList, replace, setAttribute, setText } from '../base/dom.js';
import { part } from '../base/api.js';
import { bitRate, dateTime, duration, megabytes, relative } from '../base/format.js';
import { number, t } from '../base/language.js';
import { poll } from '../base/poll.js';
import { Chart } from '../parts/chart.js';
import { badge, busy, button, emptyState } from '../parts/controls.js';
import { confirm } from '../parts/dialog.js';
import { failure, notice } from '../parts/notices.js';

const PAUSE = 1000;

export class SessionsPage {
    #api;
    #poll = null;
    #labels = new Map();
    #message = el('div', {}, busy(t('state.loading')));
    #runningTitle = el('h2');
    #runningList = el('ul', { class: 'sessions', role: 'list' });
    #nobody = emptyState('sessions', t('sessions.none.title'), t('sessions.none.text'));
    #endedTitle = el('h2', {}, t('sessions.ended'));
    #endedBody = el('tbody', { role: 'rowgroup' });
    #endedPart = el('div', { class: 'tile', hidden: true }, this.#endedTitle, endedTable(this.#endedBody));
    #running = keyedList(this.#runningList, session => session.id, session => new SessionCard(session, one => this.#end(one)));
    #ended = keyedList(this.#endedBody, session => session.id, session => new EndedRow(session));

    constructor(api) {
        this.#api = api;
        this.root = el('section', { class: 'page' }, this.#message,
            el('div', { class: 'sessions-running', hidden: true }, this.#runningTitle, this.#nobody, this.#runningList), this.#endedPart);
    }

    start() {
        this.#poll = poll(PAUSE, signal => this.#ask(signal), error => this.#fail(error));
    }

    dispose() {
        this.#poll?.stop();
    }

    async #ask(signal) {
        const sessions = await this.#api.get('sessions', signal);
        if ([...sessions.running, ...sessions.ended].some(session => session.cameraId && !this.#labels.has(session.cameraId))) {
            const cameras = await this.#api.get('cameras', signal);
            cameras.forEach(camera => this.#labels.set(camera.id, camera.label || camera.path));
        }
        this.#show(sessions);
    }

    #show({ running, ended }) {
        replace(this.#message);
        setAttribute(this.#runningTitle.parentElement, 'hidden', false);
        setText(this.#runningTitle, t('sessions.running', { count: running.length }));
        setAttribute(this.#nobody, 'hidden', running.length > 0);
        setAttribute(this.#endedPart, 'hidden', ended.length === 0);
        this.#running.show(running.map(session => this.#named(session)));
        this.#ended.show(ended.map(session => this.#named(session)));
    }

    #named(session) {
        const known = this.#labels.get(session.cameraId);
        // A camera that has gone keeps its id as a name; asking for it again and again would not help.
        if (session.cameraId && known === undefined) {
            this.#labels.set(session.cameraId, session.cameraId);
        }
        return { ...session, camera: known ?? session.cameraId ?? '' };
    }

    #fail(error) {
        replace(this.#message, emptyState('warning', t('state.failed'), error.message));
    }

    async #end(session) {
        const sure = await confirm(t('sessions.end.title'),
            t('sessions.end.text', { camera: session.camera, peer: session.peer }), t('sessions.end'));
        if (!sure) {
            return;
        }
        try {
            await this.#api.delete(`sessions/${part(session.id)}`);
            notice(t('sessions.end.done', { peer: session.peer }));
        } catch (error) {
            failure(error);
        }
        this.#poll?.now();
    }
}

class SessionCard {
    #session;
    #chart = new Chart();
    #rate = el('strong', { class: 'session-rate' });
    #camera = el('h3');
    #agent = el('p', { class: 'session-agent' });
    #facts = {};
    #bytes = null;
    #at = 0;

    constructor(session, end) {
        this.#session = session;
        const facts = el('dl', { class: 'figures' }, ['peer', 'duration', 'bytes', 'dropped', 'tls'].map(name => {
            this.#facts[name] = el('dd');
            return el('div', {}, el('dt', {}, t(`session.${name}`)), this.#facts[name]);
        }));
        this.root = el('li', { class: 'session', 'data-session': session.id },
            el('div', { class: 'session-head' }, this.#camera, badge(session.protocol.toUpperCase(), 'quiet'),
                button(t('sessions.end'), 'stop', () => end(this.#session), { class: 'quiet-danger' })),
            this.#agent, el('div', { class: 'session-chart' }, this.#chart.root, this.#rate), facts);
    }

    update(session) {
        this.#session = session;
        const rate = session.bitsPerSecond ?? this.#measured(session.bytes);
        setText(this.#camera, session.camera || t('session.noCamera'));
        setText(this.#agent, session.userAgent || t('session.noAgent'));
        setText(this.#rate, bitRate(rate));
        this.#chart.push(rate, t('session.chart', { rate: bitRate(rate) }));
        setText(this.#facts.peer, session.peer);
        setText(this.#facts.duration, duration((Date.now() - Date.parse(session.startedAt)) / 1000));
        setText(this.#facts.bytes, megabytes(session.bytes));
        setText(this.#facts.dropped, t('session.packets', { count: session.dropped }));
        setText(this.#facts.tls, session.tls || t('session.noTls'));
    }

    #measured(bytes) {
        const now = Date.now();
        const rate = this.#bytes === null || now === this.#at ? 0 : ((bytes - this.#bytes) * 8000) / (now - this.#at);
        this.#bytes = bytes;
        this.#at = now;
        return Math.max(0, rate);
    }
}

const LONG = ['camera', 'userAgent'];
const ENDED_COLUMNS = ['camera', 'peer', 'userAgent', 'endedAt', 'duration', 'bytes', 'dropped'];

function endedTable(body) {
    return el('table', { class: 'stacked', role: 'table', 'aria-label': t('sessions.ended') },
        el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ENDED_COLUMNS.map(name =>
            el('th', { role: 'columnheader', scope: 'col' }, t(`session.${name}`))))), body);
}

class EndedRow {
    #ago = el('span');
    #camera = el('span');

    constructor(session) {
        const seconds = (Date.parse(session.endedAt) - Date.parse(session.startedAt)) / 1000;
        const cells = { camera: this.#camera, peer: session.peer, userAgent: session.userAgent || t('session.noAgent'), endedAt: this.#ago,
            duration: duration(seconds), bytes: megabytes(session.bytes), dropped: number(session.dropped) };
        this.root = el('tr', { role: 'row' }, ENDED_COLUMNS.map(name =>
            el('td', { role: 'cell', class: LONG.includes(name) ? null : 'short', 'data-label': t(`session.${name}`), title: name === 'endedAt' ? dateTime(session.endedAt) : null },
                cells[name])));
    }

    update(session) {
        setText(this.#ago, relative(session.endedAt));
        setText(this.#camera, session.camera);
    }
}
