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
package org.openhab.ui.camerahub.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The files of the pages, out of the folder {@code web} of this bundle. They never change while it runs, so each is read
 * once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class WebFiles {

    private static final String FOLDER = "/web/";
    private static final String INDEX = "index.html";

    /** Names that begin with a letter or a digit, so that no path leads up or to what is hidden. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Map<String, @Nullable WebFile> files = new ConcurrentHashMap<>();

    /** @param path below the pages' own, without a leading '/'; empty for the first page */
    Optional<WebFile> find(String path) throws IOException {
        String name = path.isEmpty() ? INDEX : path;
        WebFile known = files.get(name);
        return known != null ? Optional.of(known) : read(name);
    }

    private Optional<WebFile> read(String name) throws IOException {
        Optional<WebFileType> type = WebFileType.of(name);
        if (type.isEmpty() || !PATH.matcher(name).matches()) {
            return Optional.empty();
        }
        try (@Nullable InputStream in = WebFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return Optional.empty();
            }
            WebFile file = WebFile.of(type.get(), in.readAllBytes());
            files.put(name, file);
            return Optional.of(file);
        }
    }
}
