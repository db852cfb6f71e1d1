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
 * Which lines of the communication log are shown.
 */
import { el, replace, uniqueId } from '../base/dom.js';
import { t } from '../base/language.js';

/** Directions by the group that is chosen together. */
const GROUPS = {
    viewers: ['viewer-to-hub', 'hub-to-viewer'],
    cameras: ['hub-to-camera', 'camera-to-hub'],
    trouble: ['fault', 'security', 'hint'],
    notes: ['note'],
};
const TYPING = 150;

export class LogFilter {
    #changed;
    #timer = null;
    #camera = el('select', { id: uniqueId('camera'), name: 'camera' });
    #direction = el('select', { id: uniqueId('direction'), name: 'direction' },
        el('option', { value: '' }, t('log.allDirections')),
        Object.keys(GROUPS).map(name => el('option', { value: name }, t(`log.group.${name}`))));
    #text = el('input', { type: 'search', id: uniqueId('text'), name: 'text', spellcheck: 'false', autocomplete: 'off' });

    /** @param cameraChosen gets the id of the chosen camera, empty for all */
    constructor(changed, cameraChosen) {
        this.#changed = changed;
        this.#camera.addEventListener('change', () => {
            cameraChosen(this.camera);
            changed();
        });
        this.#direction.addEventListener('change', changed);
        this.#text.addEventListener('input', () => {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(changed, TYPING);
        });
        this.offerCameras([]);
        this.root = el('div', { class: 'log-filter', role: 'search', 'aria-label': t('log.filter') },
            field(this.#camera, 'log.camera'), field(this.#direction, 'log.direction'), field(this.#text, 'log.text'));
    }

    get camera() {
        return this.#camera.value;
    }

    offerCameras(cameras) {
        replace(this.#camera, el('option', { value: '' }, t('log.allCameras')),
            cameras.map(camera => el('option', { value: camera.id }, camera.label || camera.path)));
    }

    /** A test for entries. */
    matcher(cameraName) {
        const camera = this.camera;
        const directions = GROUPS[this.#direction.value];
        const text = this.#text.value.trim().toLowerCase();
        return entry => (camera === '' || entry.cameraId === camera)
            && (!directions || directions.includes(entry.direction))
            && (text === '' || `${entry.session} ${cameraName(entry.cameraId)} ${entry.text}`.toLowerCase().includes(text));
    }
}

function field(control, key) {
    return el('div', { class: 'field' }, el('label', { for: control.id }, t(key)), control);
}
