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
 * The doctor's report on a camera.
 */
import { el, replace } from '../base/dom.js';
import { part } from '../base/api.js';
import { t } from '../base/language.js';
import { badge, busy, button, emptyState } from '../parts/controls.js';
import { openDialog } from '../parts/dialog.js';

const KINDS = { ok: 'good', info: 'quiet', warning: 'warn', error: 'bad' };

export function openCheck(api, camera) {
    const place = el('div', { class: 'check' });
    const run = async () => {
        replace(place, busy(t('check.running', { camera: camera.label })));
        try {
            const rows = await api.post(`cameras/${part(camera.id)}/check`);
            replace(place, summary(rows), table(rows), button(t('check.again'), 'refresh', run));
        } catch (error) {
            replace(place, emptyState('warning', t('state.failed'), error.message), button(t('check.again'), 'refresh', run));
        }
    };
    openDialog(t('check.title', { camera: camera.label }), place, { wide: true });
    run();
}

function summary(rows) {
    const count = level => rows.filter(row => row.level === level).length;
    return el('p', { class: 'check-summary', role: 'status' },
        t('check.summary', { good: count('ok') + count('info'), warnings: count('warning'), errors: count('error') }));
}

/** As a table for those who hear it, as rows that wrap on a phone for those who see it: hence the explicit roles. */
function table(rows) {
    return el('table', { class: 'stacked check-table', role: 'table' },
        el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ['result', 'what', 'found'].map(name =>
            el('th', { role: 'columnheader', scope: 'col' }, t(`check.${name}`))))),
        el('tbody', { role: 'rowgroup' }, rows.map(row => el('tr', { role: 'row', class: `level-${row.level}` },
            el('td', { role: 'cell' }, badge(t(`level.${row.level}`), KINDS[row.level] ?? 'quiet')),
            el('th', { role: 'rowheader', scope: 'row' }, row.title),
            el('td', { role: 'cell' }, el('p', {}, row.finding), row.advice ? el('p', { class: 'advice' }, row.advice) : null)))));
}
