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
 * The page's icons: lines on a grid of 24, drawn in the colour of the text beside them. A text or a label always says
 * the same, so they are hidden from screen readers.
 */
import { svg } from '../base/dom.js';

const PATHS = {
    camera: ['M3 8.5A2.5 2.5 0 0 1 5.5 6h8A2.5 2.5 0 0 1 16 8.5v7a2.5 2.5 0 0 1-2.5 2.5h-8A2.5 2.5 0 0 1 3 15.5z', 'M16 11l5-3v8l-5-3'],
    sessions: ['M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z', 'M2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5', 'M16 4.4a3.5 3.5 0 0 1 0 6.2', 'M18 15c2 .7 3.2 2.4 3.5 5'],
    log: ['M5 4h14v16H5z', 'M8.5 9h7', 'M8.5 12.5h7', 'M8.5 16h4'],
    certificate: ['M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8z', 'M8.8 12l2.3 2.3 4.2-4.4'],
    settings: ['M4 7h9', 'M17 7h3', 'M4 17h3', 'M11 17h9', 'M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z', 'M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z'],
    play: ['M8 5.5v13l10.5-6.5z'],
    stop: ['M7 7h10v10H7z'],
    eye: ['M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z', 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z'],
    doctor: ['M4 12h3.5l2-5.5 4 11 2.5-7 1.2 1.5H20'],
    pictures: ['M3.5 6h17v13h-17z', 'M4 17l5-5 3.5 3.5L15 13l5 5', 'M15.5 10.3a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6z'],
    copy: ['M9 9h10v11H9z', 'M15 9V4H5v11h4'],
    check: ['M4.5 12.5l5 5L19.5 7'],
    close: ['M6 6l12 12', 'M18 6L6 18'],
    warning: ['M12 4l9 15.5H3z', 'M12 10v4.5', 'M12 17v.2'],
    info: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M12 11v5', 'M12 8v.2'],
    left: ['M15 5l-7 7 7 7'],
    right: ['M9 5l7 7-7 7'],
    down: ['M12 5v14', 'M6 13l6 6 6-6'],
    download: ['M12 4v11', 'M7 10.5l5 5 5-5', 'M5 20h14'],
    pause: ['M8 6v12', 'M16 6v12'],
    clear: ['M5 7h14', 'M10 7V4.5h4V7', 'M7 7l1 13h8l1-13'],
    fullscreen: ['M4 9V4h5', 'M15 4h5v5', 'M20 15v5h-5', 'M9 20H4v-5'],
    theme: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M12 3.5v17', 'M12 8.5l6.5-3', 'M12 13h8.3', 'M12 17l4.5 2'],
    language: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M3.5 12h17', 'M12 3.5c3 2.7 3.8 5.5 3.8 8.5S15 17.8 12 20.5', 'M12 3.5C9 6.2 8.2 9 8.2 12s.8 5.8 3.8 8.5'],
    logout: ['M14 4H5v16h9', 'M10 12h10', 'M16.5 8.5L20 12l-3.5 3.5'],
    key: ['M8 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z', 'M12.5 12H21v3.5', 'M17 12v3'],
    refresh: ['M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9', 'M19.5 4.5V9H15'],
};

export function icon(name) {
    return svg('svg', { viewBox: '0 0 24 24', class: `icon icon-${name}`, 'aria-hidden': 'true', focusable: 'false' },
        PATHS[name].map(d => svg('path', { d })));
}
