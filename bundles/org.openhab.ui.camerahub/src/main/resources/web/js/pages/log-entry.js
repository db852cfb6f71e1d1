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
 * An entry of the communication log: as a row, and as a whole.
 */
import { el } from '../base/dom.js';
import { dateTime, preciseTime } from '../base/format.js';
import { t, textOr } from '../base/language.js';
import { iconButton } from '../parts/controls.js';

/** The signs of the console's log, so that both can be read side by side. */
const SIGNS = {
    'viewer-to-hub': 'V→H', 'hub-to-viewer': 'H→V', 'hub-to-camera': 'H→C', 'camera-to-hub': 'C→H',
    note: 'i', security: 'S', fault: '✕', hint: '?',
};

export function paintEntry(entry, camera) {
    const lines = entry.text.split('\n');
    return el('div', { class: `row direction-${entry.direction}` },
        el('span', { class: 'row-time' }, preciseTime(entry.at)),
        el('span', { class: 'row-sign', title: directionText(entry) }, el('span', { 'aria-hidden': 'true' }, SIGNS[entry.direction] ?? '·'),
            el('span', { class: 'hidden-visually' }, directionText(entry))),
        el('span', { class: 'row-who' }, entry.session || camera || ''),
        el('span', { class: 'row-text' }, lines[0]),
        lines.length > 1 ? el('span', { class: 'row-more' }, t('log.moreLines', { count: lines.length - 1 })) : null);
}

export function describeEntry(entry, camera, close) {
    const facts = [['log.time', dateTime(entry.at)], ['log.direction', directionText(entry)], ['log.camera', camera], ['log.session', entry.session]];
    return [
        el('div', { class: 'log-detail-head' },
            el('dl', { class: 'facts' }, facts.filter(([, value]) => value).map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, value)))),
            iconButton(t('action.close'), 'close', close)),
        el('pre', { tabindex: '0', 'aria-label': t('log.text') }, entry.text),
    ];
}

function directionText(entry) {
    return textOr(`direction.${entry.direction}`, entry.direction);
}
