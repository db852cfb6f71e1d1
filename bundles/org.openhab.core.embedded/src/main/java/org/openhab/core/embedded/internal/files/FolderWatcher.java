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
package org.openhab.core.embedded.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what changes in a folder by looking at it. Looking works on every file system and notices atomic renames; for
 * a handful of files a second it costs nothing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class FolderWatcher {

    /** Is told of each file by its path. */
    public interface Listener {

        void changed(Path file) throws IOException;

        void removed(Path file) throws IOException;
    }

    private record Stamp(long modified, long size, @Nullable Object key) {}

    private final Logger logger = LoggerFactory.getLogger(FolderWatcher.class);
    private final Path folder;
    private final List<String> endings;
    private final Listener listener;
    private Map<Path, Stamp> known = new TreeMap<>();

    /** @param endings of the files to be looked at, e.g. {@code .yaml} */
    FolderWatcher(Path folder, List<String> endings, Listener listener) {
        this.folder = folder;
        this.endings = endings;
        this.listener = listener;
    }

    /** Tells the listener what is new since the last call; of every file the first time. */
    synchronized void look() {
        Map<Path, Stamp> seen = stamps();
        List<Path> gone = new ArrayList<>(known.keySet());
        gone.removeAll(seen.keySet());
        gone.forEach(file -> tell(file, listener::removed));
        seen.forEach((file, stamp) -> {
            if (!stamp.equals(known.get(file))) {
                tell(file, listener::changed);
            }
        });
        known = seen;
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return stamps;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (isWanted(file)) {
                    var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
                    stamps.put(
                            file,
                            new Stamp(
                                    attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey()));
                }
            }
        } catch (IOException e) {
            // a file that vanished between listing and reading: the next look sees it as it is then
            logger.debug("Folder {} changed while being read: {}", folder, e.getMessage());
            return known;
        }
        return stamps;
    }

    private boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private void tell(Path file, Call call) {
        try {
            call.with(file);
        } catch (IOException | RuntimeException e) {
            logger.warn("File {} cannot be used: {}", file.getFileName(), e.getMessage());
        }
    }

    /** One of the listener's two methods. */
    private interface Call {
        void with(Path file) throws IOException;
    }
}
