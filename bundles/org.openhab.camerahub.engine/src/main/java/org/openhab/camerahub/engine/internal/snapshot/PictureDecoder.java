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
package org.openhab.camerahub.engine.internal.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;

/**
 * Turns a key picture into a JPEG by ffmpeg, if it is installed: Java has no decoder of H.264. Blocks, but not for long.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PictureDecoder {

    private static final long PATIENCE_SECONDS = 5;

    private final List<String> command;

    /** @param ffmpeg the program */
    PictureDecoder(String ffmpeg) {
        command = List.of(
                ffmpeg,
                "-nostdin",
                "-v",
                "error",
                "-threads",
                "1",
                "-f",
                "mp4",
                "-i",
                "pipe:0",
                "-frames:v",
                "1",
                "-f",
                "image2",
                "-c:v",
                "mjpeg",
                "-q:v",
                "3");
    }

    /** @param pieces an initialization segment and a fragment that begins with a key picture */
    byte[] decode(List<byte[]> pieces) throws NoSnapshotException, InterruptedException {
        try {
            Path picture = Files.createTempFile("camerahub", ".jpg");
            try {
                return decode(pieces, picture);
            } finally {
                Files.deleteIfExists(picture);
            }
        } catch (IOException e) {
            throw new NoSnapshotException(SnapshotFault.NO_DECODER, e);
        }
    }

    private byte[] decode(List<byte[]> pieces, Path picture)
            throws IOException, NoSnapshotException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-y", picture.toString()));
        Process process = new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            write(pieces, process);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new NoSnapshotException(SnapshotFault.DECODER_SLOW);
            }
        } finally {
            process.destroyForcibly();
        }
        byte[] bytes = Files.readAllBytes(picture);
        if (!Jpeg.isOne(bytes)) {
            throw new NoSnapshotException(SnapshotFault.UNDECODABLE);
        }
        return bytes;
    }

    /** It stops reading as soon as it has its picture. */
    private static void write(List<byte[]> pieces, Process process) {
        try (OutputStream out = process.getOutputStream()) {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        } catch (IOException e) {
            return; // what matters is whether there is a picture
        }
    }
}
