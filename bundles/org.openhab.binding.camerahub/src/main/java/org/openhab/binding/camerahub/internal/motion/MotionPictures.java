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
package org.openhab.binding.camerahub.internal.motion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The pictures of motions as files, a folder per camera. The name of a file is the time of its motion in UTC, so that
 * names sort as the motions came; what is not named so is never touched.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class MotionPictures {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NAME_LENGTH = "20261122T120000.000Z".length();
    private static final String ENDING = ".jpg";
    private static final String PATTERN = "\\d{8}T\\d{6}\\.\\d{3}Z(-\\d+)?\\.jpg";
    private static final String UNFINISHED = ".part";

    /** So much stays free on the disk for everything else that openHAB writes. */
    static final long KEEP_FREE_BYTES = 64L << 20;

    private final Path folder;
    private final Room room;

    /** Tells how much room is left for the files of a folder. */
    interface Room {
        long bytes(Path folder) throws IOException;
    }

    public MotionPictures(Path folder) {
        this(folder, own -> Files.getFileStore(own).getUsableSpace());
    }

    MotionPictures(Path folder, Room room) {
        this.folder = folder;
        this.room = room;
    }

    /**
     * Keeps a picture and lets go those that are too many or too old.
     *
     * @throws IOException if the disk is full or cannot be written to; then nothing half-written stays
     */
    public synchronized Path keep(String cameraId, Instant at, byte[] jpeg, Retention retention) throws IOException {
        Path own = folderOf(cameraId);
        Files.createDirectories(own);
        sweep(own, retention.count() - 1, at.minus(retention.age()));
        if (room.bytes(own) - jpeg.length < KEEP_FREE_BYTES) {
            throw new IOException("the disk is nearly full");
        }
        Path unfinished = own.resolve(NAME.format(at) + UNFINISHED);
        try {
            Files.write(unfinished, jpeg);
            return Files.move(unfinished, free(own, at), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Lets go what has become too old, also of a camera that sees nothing any more. */
    public synchronized void sweep(String cameraId, Instant now, Retention retention) throws IOException {
        Path own = folderOf(cameraId);
        if (Files.isDirectory(own)) {
            sweep(own, retention.count(), now.minus(retention.age()));
        }
    }

    /** A camera's pictures, the newest first. */
    public List<Path> of(String cameraId) throws IOException {
        Path own = folderOf(cameraId);
        return Files.isDirectory(own) ? pictures(own) : List.of();
    }

    /** When a camera's pictures were taken, the newest first, each moment once. */
    public List<Instant> times(String cameraId) throws IOException {
        return of(cameraId).stream()
                .map(MotionPictures::timeOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The picture of a moment; empty if there is none, perhaps no more. */
    public Optional<byte[]> at(String cameraId, Instant at) throws IOException {
        Path picture = folderOf(cameraId).resolve(NAME.format(at) + ENDING);
        try {
            return Optional.of(Files.readAllBytes(picture));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void sweep(Path own, int count, Instant oldest) throws IOException {
        List<Path> pictures = pictures(own);
        String oldestName = NAME.format(oldest);
        for (int i = 0; i < pictures.size(); i++) {
            Path picture = pictures.get(i);
            if (i >= count || name(picture).compareTo(oldestName) < 0) {
                Files.deleteIfExists(picture);
            }
        }
    }

    private static List<Path> pictures(Path own) throws IOException {
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> name(file).matches(PATTERN))
                    .sorted(Comparator.comparing(MotionPictures::name).reversed())
                    .toList();
        }
    }

    private static Path free(Path own, Instant at) {
        Path picture = own.resolve(NAME.format(at) + ENDING);
        for (int i = 2; Files.exists(picture); i++) {
            picture = own.resolve(NAME.format(at) + "-" + i + ENDING);
        }
        return picture;
    }

    /* Somebody may have called a file so that no such time exists. */
    private static Optional<Instant> timeOf(Path picture) {
        try {
            return Optional.of(Instant.from(NAME.parse(name(picture).substring(0, NAME_LENGTH))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /* A Thing's UID has colons, which not every file system takes, and nothing else that does harm. */
    private Path folderOf(String cameraId) {
        return folder.resolve(cameraId.replaceAll("[^A-Za-z0-9_-]", "_"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
