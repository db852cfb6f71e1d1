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
 * Short notices at the page's edge. They are live regions, so a screen reader tells them too.
 */
import { el } from '../base/dom.js';
import { t } from '../base/language.js';
import { icon } from './icons.js';

const PATIENCE = 6000;

const good = el('div', { role: 'status', class: 'notices-good' });
const bad = el('div', { role: 'alert', class: 'notices-bad' });

/** Where notices appear; an open dialog would cover the page's own place, so it takes this along. */
export const noticePlace = el('div', { class: 'notices' }, good, bad);

export function notice(text) {
    const box = el('div', { class: 'notice' }, icon('check'), el('span', {}, text));
    good.append(box);
    setTimeout(() => box.remove(), PATIENCE);
}

/** A failure stays until it is closed: nobody has to read within a time. */
export function failure(error) {
    const text = error instanceof Error ? error.message : String(error);
    if ([...bad.children].some(box => box.dataset.text === text)) {
        return;
    }
    const box = el('div', { class: 'notice notice-bad' }, icon('warning'), el('span', {}, text),
        el('button', { type: 'button', class: 'quiet icon-only', 'aria-label': t('action.close'), on: { click: () => box.remove() } },
            icon('close')));
    box.dataset.text = text;
    bad.append(box);
}
