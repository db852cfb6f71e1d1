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
package org.openhab.camerahub.demo.camera;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the camera sees and hears, over and over.
 *
 * @param pictures the NAL units of each picture, the first one a key picture
 * @param sounds AAC frames without a header
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Clip(List<List<byte[]>> pictures, List<byte[]> sounds) {

    static final int PICTURES_PER_SECOND = 15;
    static final int SAMPLE_RATE = 16_000;
    static final int SAMPLES_PER_SOUND = 1_024;

    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;

    static Clip load() {
        return new Clip(AnnexB.pictures(resource("clip.h264")), Adts.frames(resource("clip.aac")));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Clip.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks the clip " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<byte[]> picture(long number) {
        return pictures.get((int) (number % pictures.size()));
    }

    byte[] sound(long number) {
        return sounds.get((int) (number % sounds.size()));
    }

    byte[] sequenceParameters() {
        return parameters(SEQUENCE_PARAMETERS);
    }

    byte[] pictureParameters() {
        return parameters(PICTURE_PARAMETERS);
    }

    private byte[] parameters(int type) {
        return pictures.get(0).stream()
                .filter(unit -> AnnexB.type(unit) == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The clip starts without parameter sets"));
    }
}
