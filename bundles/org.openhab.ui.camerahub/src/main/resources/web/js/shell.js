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
 * What stands around the pages: the hub's state, the tabs, language and theme.
 */
import { el, replace, setAttribute, setText } from './base/dom.js';
import { t } from './base/language.js';
import { poll } from './base/poll.js';
import { badge, iconButton } from './parts/controls.js';
import { brand, preferences } from './parts/preferences.js';
import { Remarks } from './parts/remarks.js';
import { tabs } from './parts/tabs.js';
import { CamerasPage } from './pages/cameras.js';
import { CertificatePage } from './pages/certificate.js';
import { LogPage } from './pages/log.js';
import { SessionsPage } from './pages/sessions.js';
import { SettingsPage } from './pages/settings.js';

const PAGES = [
    { id: 'cameras', icon: 'camera', page: CamerasPage },
    { id: 'sessions', icon: 'sessions', page: SessionsPage },
    { id: 'log', icon: 'log', page: LogPage },
    { id: 'certificate', icon: 'certificate', page: CertificatePage },
    { id: 'settings', icon: 'settings', page: SettingsPage },
];
const STATUS_PAUSE = 4000;

export class Shell {
    #api;
    #page = null;
    #status = null;
    #panel = el('div', { id: 'panel', role: 'tabpanel', tabindex: '-1', class: 'panel' });
    #tabs = tabs(PAGES, this.#panel, id => this.#open(id));
    #state = el('div', { class: 'hub-state', role: 'status' });
    #faults = new Remarks('hub', { class: 'faults', role: 'alert' });
    #version = el('span');
    #poll = null;
    #stateShown = '';

    constructor(api, { changed, logout }) {
        this.#api = api;
        this.root = el('div', { class: 'shell' },
            el('a', { href: '#panel', class: 'skip', on: { click: event => this.#skip(event) } }, t('shell.skip')),
            el('header', { class: 'top' }, brand(), this.#state,
                el('div', { class: 'top-tools' }, preferences(changed), iconButton(t('shell.logout'), 'logout', logout))),
            el('nav', { class: 'tab-bar', 'aria-label': t('tabs.label') }, this.#tabs.root),
            el('main', {}, this.#faults.root, this.#panel),
            el('footer', { class: 'foot' }, this.#version));
    }

    start() {
        this.#tabs.start();
        this.#poll = poll(STATUS_PAUSE, async signal => this.#showStatus(await this.#api.get('status', signal)),
            error => this.#showUnreachable(error));
    }

    dispose() {
        this.#poll?.stop();
        this.#tabs.stop();
        this.#page?.dispose();
    }

    /** A link to #panel would change the address that names the tab. */
    #skip(event) {
        event.preventDefault();
        this.#panel.focus();
    }

    #open(id) {
        this.#page?.dispose();
        this.root.dataset.tab = id;
        this.#page = new (PAGES.find(page => page.id === id).page)(this.#api);
        replace(this.#panel, el('h1', { class: 'hidden-visually' }, t(`tab.${id}`)), this.#page.root);
        this.#page.start();
        this.#status && this.#page.showStatus?.(this.#status);
    }

    #showStatus(status) {
        this.#status = status;
        this.#page.showStatus?.(status);
        const state = status.state.toLowerCase();
        const name = status.publicName ? `${status.publicName}:${status.publicPort}` : t('shell.port', { port: String(status.port) });
        // Compared first: a live region that is written again would be read again.
        if (this.#stateShown !== state + name) {
            this.#stateShown = state + name;
            replace(this.#state, badge(t(`hub.${state}`), state === 'running' ? 'good' : 'bad'),
                el('span', { class: 'hub-name' }, name));
        }
        setText(this.#version, t('shell.version', { version: status.version, tls: status.tls, transport: status.transport }));
        this.#faults.show((status.faults ?? []).map(fault => ({ level: fault.level, text: fault.message })));
    }

    #showUnreachable(error) {
        this.#stateShown = '';
        replace(this.#state, badge(t('hub.unreachable'), 'bad'), el('span', { class: 'hub-name' }, error.message));
        setAttribute(this.#state, 'title', error.message);
    }
}
