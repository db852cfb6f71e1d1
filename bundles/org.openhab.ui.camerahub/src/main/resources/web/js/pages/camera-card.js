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
 * One camera: its picture, how it is, its switches, and the ways to look closer.
 */
import { el, replace, setAttribute, setText, uniqueId } from '../base/dom.js';
import { part } from '../base/api.js';
import { duration, megabytes, relative, dateTime } from '../base/format.js';
import { number, t, textOr } from '../base/language.js';
import { button, copyable, toggle } from '../parts/controls.js';
import { icon } from '../parts/icons.js';
import { LiveView } from '../parts/live-view.js';
import { notice } from '../parts/notices.js';
import { openCheck } from './check.js';
import { openMotion } from './motion.js';

const KINDS = { online: 'good', offline: 'bad', connecting: 'warn', idle: 'quiet', off: 'quiet' };
const SWITCHES = ['stream', 'motionDetection', 'nightMode'];

export class CameraCard {
    #camera;
    #api;
    #feed;
    #changed;
    #path;
    #figures = {};
    #switches = {};
    #live;
    #image = el('img', { class: 'card-picture', alt: '' });
    #blank = el('div', { class: 'card-blank' });
    #title = el('h2', { id: uniqueId('camera') });
    #state = el('span', { class: 'badge' });
    #viewers = el('span', { class: 'card-viewers' });
    #reason = el('p', { class: 'card-reason' });
    #household = el('div', { class: 'card-household' });
    #policy = el('p', { class: 'card-policy' });
    #modifiers = el('ul', { class: 'chips', role: 'list' });
    #details = null;

    constructor(camera, { api, feed, changed }) {
        this.#camera = camera;
        this.#api = api;
        this.#feed = feed;
        this.#changed = changed;
        this.#path = `cameras/${part(camera.id)}`;
        this.#live = new LiveView(api, `${this.#path}/live/camera.m3u8`, () => this.#camera.label);
        this.root = el('li', { class: 'card', 'data-camera': camera.id, 'aria-labelledby': this.#title.id }, this.#stage(), this.#body());
        feed.add(this.#image, `${this.#path}/snapshot.jpg`, () => this.#wantsPicture(), shown => this.#pictureCame(shown));
    }

    dispose() {
        this.#feed.remove(this.#image);
        this.#live.stop();
    }

    #wantsPicture() {
        return this.#camera.hasSnapshot && this.#camera.state !== 'off' && !this.#live.running;
    }

    #pictureCame(shown) {
        if (shown) {
            this.root.classList.add('has-picture');
        }
    }

    #stage() {
        return el('div', { class: 'card-stage' }, this.#blank, this.#image, this.#live.root,
            el('div', { class: 'card-over' }, this.#state, this.#viewers));
    }

    #body() {
        return el('div', { class: 'card-body' },
            el('div', { class: 'card-head' }, this.#title, this.#reason),
            this.#household, this.#figureList(), this.#modifiers, this.#actions(), this.#moreDetails());
    }

    #figureList() {
        const names = ['bytesSession', 'bytesTotal', 'sessionsTotal', 'lastSession'];
        return el('dl', { class: 'figures' }, names.map(name => {
            this.#figures[name] = el('dd');
            return el('div', {}, el('dt', {}, t(`camera.${name}`)), this.#figures[name]);
        }));
    }

    #actions() {
        return el('div', { class: 'card-actions' },
            button(t('camera.check'), 'doctor', () => openCheck(this.#api, this.#camera), { 'data-action': 'check' }),
            this.#camera.household
                ? button(t('camera.motion'), 'pictures', () => openMotion(this.#api, this.#camera), { 'data-action': 'motion' })
                : null);
    }

    #moreDetails() {
        const stream = copyable(t('camera.streamUrl'), this.#camera.streamUrl ?? '');
        const test = copyable(t('camera.testUrl'), this.#camera.testUrl ?? '');
        const testOff = el('p', { class: 'muted' }, t('camera.testOff'));
        const facts = el('dl', { class: 'facts' });
        this.#details = camera => {
            stream.update(camera.streamUrl ?? '');
            test.update(camera.testUrl ?? '');
            setAttribute(stream.root, 'hidden', !camera.streamUrl);
            setAttribute(test.root, 'hidden', !camera.testUrl);
            setAttribute(testOff, 'hidden', Boolean(camera.testUrl));
        };
        replace(facts, [['camera.path', this.#camera.path], ['camera.source', t(`camera.source.${this.#camera.source}`)],
            ['camera.id', this.#camera.id]].map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, value))));
        return el('details', { class: 'card-details' }, el('summary', {}, t('camera.details')), stream.root, test.root, testOff, facts);
    }

    update(camera) {
        this.#camera = camera;
        setText(this.#title, camera.label || camera.path);
        setText(this.#state, t(`camera.state.${camera.state}`));
        this.#state.className = `badge badge-${KINDS[camera.state] ?? 'quiet'}`;
        setText(this.#reason, camera.reason ?? '');
        setAttribute(this.#reason, 'hidden', !camera.reason);
        this.#showViewers(camera.viewers);
        this.#showFigures(camera);
        this.#showHousehold(camera.household);
        this.#showModifiers(camera.modifiers ?? []);
        this.#showBlank(camera);
        this.#details(camera);
        if (camera.state === 'off') {
            this.root.classList.remove('has-picture');
            this.#live.stop();
        }
        this.#live.offer(camera.hlsAvailable && camera.state !== 'off');
    }

    #showViewers(count) {
        setAttribute(this.#viewers, 'hidden', count === 0);
        if (this.#viewers.dataset.count !== String(count)) {
            this.#viewers.dataset.count = String(count);
            replace(this.#viewers, icon('eye'), number(count), el('span', { class: 'hidden-visually' }, t('camera.viewers')));
        }
    }

    #showFigures(camera) {
        setText(this.#figures.bytesSession, megabytes(camera.bytesSession));
        setText(this.#figures.bytesTotal, megabytes(camera.bytesTotal));
        setText(this.#figures.sessionsTotal, number(camera.sessionsTotal));
        const last = this.#figures.lastSession;
        setText(last, camera.lastSessionAt
            ? t('camera.lastSession.text', { when: relative(camera.lastSessionAt), long: duration(camera.lastSessionSeconds) })
            : t('camera.lastSession.never'));
        setAttribute(last, 'title', camera.lastSessionAt ? dateTime(camera.lastSessionAt) : null);
    }

    #showHousehold(household) {
        setAttribute(this.#household, 'hidden', !household);
        if (!household) {
            return;
        }
        if (this.#household.childElementCount === 0) {
            SWITCHES.forEach(name => {
                this.#switches[name] = toggle(t(`camera.${name}`), on => this.#switch(name, on), { name });
            });
            replace(this.#household, el('div', { class: 'toggles', role: 'group', 'aria-labelledby': this.#title.id },
                Object.values(this.#switches).map(one => one.root)), this.#policy);
        }
        SWITCHES.forEach(name => this.#switches[name].update(household[name]));
        const motion = household.lastMotion ? ` · ${t('camera.lastMotion', { when: relative(household.lastMotion) })}` : '';
        setText(this.#policy, `${textOr(`policy.${household.policy}`, household.policy)}: `
            + textOr(`reason.${household.reason}`, household.reason) + motion);
    }

    async #switch(name, on) {
        await this.#api.put(`${this.#path}/switches`, { [name]: on });
        if (name === 'stream' && !on) {
            this.#live.stop();
        }
        notice(t(on ? 'notice.on' : 'notice.off', { what: t(`camera.${name}`), camera: this.#camera.label }));
        this.#changed();
    }

    #showModifiers(modifiers) {
        setAttribute(this.#modifiers, 'hidden', modifiers.length === 0);
        if (this.#modifiers.dataset.shown !== modifiers.join()) {
            this.#modifiers.dataset.shown = modifiers.join();
            replace(this.#modifiers, modifiers.map(name => el('li', { class: 'chip', title: textOr(`modifier.${name}`, name) }, name)));
        }
    }

    #showBlank(camera) {
        const key = camera.state === 'off' ? 'camera.blank.off' : camera.hasSnapshot ? 'camera.blank.waiting' : 'camera.blank.none';
        if (this.#blank.dataset.key !== key) {
            this.#blank.dataset.key = key;
            replace(this.#blank, icon('camera'), el('span', {}, t(key)));
        }
        setAttribute(this.#image, 'alt', t('camera.picture', { camera: camera.label }));
    }
}
