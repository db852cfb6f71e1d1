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
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.internal.original.TextTree;

/**
 * Reads and writes the files of a migration. A relative path starts in openHAB's configuration folder.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MigrationFiles {

    private static final String YAML = ".yaml";

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
     * Writes the YAML and, beside it, the settings; neither if one of them is there already.
     *
     * @return what was written
     * @throws IOException with a message for the user
     */
    public List<Path> write(String name, Migration migration) throws IOException {
        Path yaml = path(name);
        String base = yaml.toString();
        Path cfg = Path.of((base.endsWith(YAML) ? base.substring(0, base.length() - YAML.length()) : base) + ".cfg");
        for (Path file : List.of(yaml, cfg)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " exists already: it is not overwritten.");
            }
        }
        create(yaml, migration.yaml(true));
        create(cfg, migration.cfg(true));
        return List.of(yaml, cfg);
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
