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
 * Dialogs on the browser's own: it keeps the focus inside, gives it back afterwards, and closes on Escape.
 */
import { el, uniqueId } from '../base/dom.js';
import { t } from '../base/language.js';
import { icon } from './icons.js';
import { noticePlace } from './notices.js';

/**
 * Opens a dialog with a title and a way out.
 *
 * @param closed called when it has closed, however that happened
 */
export function openDialog(title, content, { wide = false, closed = () => {} } = {}) {
    const id = uniqueId('dialog');
    const dialog = el('dialog', { class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': id },
        el('header', { class: 'dialog-head' }, el('h2', { id, tabindex: '-1', autofocus: true }, title),
            el('button', { type: 'button', class: 'quiet icon-only', 'aria-label': t('action.close'),
                on: { click: () => dialog.close() } }, icon('close'))),
        el('div', { class: 'dialog-body' }, content));
    const home = noticePlace.parentElement;
    dialog.addEventListener('close', () => {
        home?.append(noticePlace);
        dialog.remove();
        closed();
    });
    // A press beside the dialog closes it; such a press has the dialog itself as its target.
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
    dialog.append(noticePlace);
    return dialog;
}

/** Asks before something that cannot be undone; resolves to the answer. */
export function confirm(title, text, action) {
    return new Promise(resolve => {
        let answer = false;
        const decide = value => () => {
            answer = value;
            dialog.close();
        };
        const cancel = el('button', { type: 'button', on: { click: decide(false) } }, t('action.cancel'));
        const dialog = openDialog(title, [
            el('p', {}, text),
            el('div', { class: 'dialog-actions' }, cancel,
                el('button', { type: 'button', class: 'danger', on: { click: decide(true) } }, action)),
        ], { closed: () => resolve(answer) });
        cancel.focus();
    });
}
