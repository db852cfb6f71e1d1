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
package org.openhab.io.camerahub.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.io.camerahub.internal.original.TextTree;

/**
 * Reads and writes the files of a migration. A relative path starts in openHAB's configuration folder.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MigrationFiles {

    private static final String YAML = ".yaml";
    private static final String THINGS = ".things";
    private static final String ITEMS = ".items";

    private final Path folder;

    /** @param folder openHAB's configuration folder */
    public MigrationFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException with a message for the user */
    public String read(String name) throws IOException {
        try (InputStream stream = Files.newInputStream(path(name))) {
            byte[] bytes = stream.readNBytes(TextTree.MOST_CHARACTERS + 1);
            if (bytes.length > TextTree.MOST_CHARACTERS) {
                throw new IOException(name + " is larger than any item file.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + path(name) + ".", e);
        } catch (AccessDeniedException e) {
            throw new IOException("The user of openHAB may not read " + path(name) + ".", e);
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is not written in UTF-8.", e);
        }
    }

    /**
     * Writes Things and items, as YAML or, if the name ends like that, as a {@code .things} file and one of items, and
     * beside it the settings; nothing if one of them is there already. Items belong into another folder of openHAB than
     * Things: {@code items} beside {@code things}.
     *
     * @return what was written
     * @throws IOException with a message for the user
     */
    public List<Path> write(String name, Migration migration) throws IOException {
        Path file = path(name);
        Map<Path, String> texts = new LinkedHashMap<>();
        if (name.endsWith(THINGS)) {
            texts.put(file, migration.things(true));
            texts.put(itemsOf(file), migration.items(true));
            texts.put(with(file, THINGS, ".cfg"), migration.cfg(true));
        } else {
            texts.put(file, migration.yaml(true));
            texts.put(with(file, YAML, ".cfg"), migration.cfg(true));
        }
        for (Path each : texts.keySet()) {
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(each + " exists already: it is not overwritten.");
            }
        }
        for (Map.Entry<Path, String> each : texts.entrySet()) {
            create(each.getKey(), each.getValue());
        }
        return List.copyOf(texts.keySet());
    }

    private static Path itemsOf(Path things) {
        Path items = with(things, THINGS, ITEMS);
        @Nullable Path folder = things.getParent();
        return folder != null && folder.endsWith("things")
                ? folder.resolveSibling("items").resolve(items.getFileName())
                : items;
    }

    /** The same file with another ending. */
    private static Path with(Path file, String ending, String other) {
        String base = file.toString();
        return Path.of((base.endsWith(ending) ? base.substring(0, base.length() - ending.length()) : base) + other);
    }

    /** The files hold passwords, so that only openHAB and its group may read them. */
    private static void create(Path file, String text) throws IOException {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        FileAttribute<?>[] attributes = views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----"))
                }
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " exists already: it is not overwritten.", e);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no folder " + file.getParent() + ".", e);
        } catch (AccessDeniedException e) {
            throw new IOException("The user of openHAB may not write " + file + ".", e);
        }
    }

    private Path path(String name) throws IOException {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new IOException(name + " is no name of a file.", e);
        }
    }
}
