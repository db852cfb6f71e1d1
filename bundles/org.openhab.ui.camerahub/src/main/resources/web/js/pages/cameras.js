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
 * The cameras, a card each.
 */
import { el, keyedList, replace, setText } from '../base/dom.js';
import { t } from '../base/language.js';
import { poll } from '../base/poll.js';
import { PictureFeed } from '../parts/picture-feed.js';
import { badge, busy, emptyState } from '../parts/controls.js';
import { Remarks } from '../parts/remarks.js';
import { CameraCard } from './camera-card.js';

const PAUSE = 2000;

export class CamerasPage {
    #api;
    #poll = null;
    #feed;
    #grid = el('ul', { class: 'cards', role: 'list' });
    #summary = el('p', { class: 'summary' });
    #message = el('div', {}, busy(t('state.loading')));
    #persons = el('ul', { class: 'persons', role: 'list', 'aria-label': t('persons.label') });
    #problems = new Remarks('cameras', { class: 'problems' });
    #empty = null;
    #cards;

    constructor(api) {
        this.#api = api;
        this.#feed = new PictureFeed(api);
        this.#cards = keyedList(this.#grid, camera => camera.id, camera =>
            new CameraCard(camera, { api, feed: this.#feed, changed: () => this.#poll?.now() }));
        this.root = el('section', { class: 'page' }, el('div', { class: 'cameras-head' }, this.#summary, this.#persons),
            this.#problems.root, this.#message, this.#grid);
    }

    start() {
        this.#poll = poll(PAUSE, async signal => this.#show(await this.#api.get('cameras', signal)), error => this.#fail(error));
    }

    dispose() {
        this.#poll?.stop();
        this.#cards.clear();
        this.#feed.dispose();
    }

    #show(cameras) {
        this.#say(cameras.length === 0 ? 'none' : 'some', () => (cameras.length === 0 ? noCamera() : null));
        const viewers = cameras.reduce((sum, camera) => sum + camera.viewers, 0);
        setText(this.#summary, cameras.length === 0 ? ''
            : `${t('cameras.count', { count: cameras.length })} · ${t('cameras.viewers', { count: viewers })}`);
        this.#cards.show(cameras);
    }

    /** Who is at home, and what is wrong with descriptions of cameras. */
    showStatus({ persons, problems }) {
        rewrite(this.#persons, persons ?? [], person => el('li', { class: 'person' }, el('span', {}, person.label), presence(person)));
        this.#problems.show((problems ?? []).map(({ source, text }) => ({ level: 'warning', source, text })));
    }

    #fail(error) {
        this.#say(error.message, () => emptyState('warning', t('state.failed'), error.message));
    }

    /** Shows a message once, not with every answer: what has the focus in it keeps it. */
    #say(key, make) {
        if (this.#empty !== key) {
            this.#empty = key;
            replace(this.#message, make());
        }
    }
}

function presence({ present }) {
    return present === null || present === undefined ? badge(t('persons.unknown'), 'quiet')
        : badge(t(present ? 'persons.home' : 'persons.away'), present ? 'good' : 'quiet');
}

/** Writes a list anew only if it says something else than before. */
function rewrite(place, items, make) {
    const key = JSON.stringify(items);
    if (place.dataset.shown !== key) {
        place.dataset.shown = key;
        replace(place, items.map(make));
    }
}

function noCamera() {
    return emptyState('camera', t('cameras.none.title'), t('cameras.none.text'),
        el('p', {}, el('a', { class: 'button primary', href: '/settings/things/' }, t('cameras.none.action'))));
}
