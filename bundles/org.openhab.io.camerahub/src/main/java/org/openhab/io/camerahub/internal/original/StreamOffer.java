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
package org.openhab.io.camerahub.internal.original;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.internal.config.Numbers;

/**
 * What a stream can do, as a skill tells Alexa at discovery ({@code alexa_stream_1} to {@code 3} in
 * AlexaCamProxy4P3). The words are those of Alexa's CameraStreamController.
 *
 * @param resolutions the widest first
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record StreamOffer(
        List<Resolution> resolutions,
        List<String> authorizationTypes,
        List<String> videoCodecs,
        List<String> audioCodecs) {

    public static final StreamOffer NONE = new StreamOffer(List.of(), List.of(), List.of(), List.of());

    private static final Set<String> AUTHORIZATIONS = Set.of("NONE", "BASIC", "DIGEST");
    private static final Set<String> VIDEO = Set.of("H264", "MPEG2", "MJPEG", "JPG");
    private static final Set<String> AUDIO = Set.of("AAC", "G711", "NONE");
    /** An Echo shows nothing larger. */
    private static final int MOST_HEIGHT = 1080;

    /** The size of a picture. */
    public record Resolution(int width, int height) {}

    public StreamOffer {
        resolutions = resolutions.stream()
                .sorted(Comparator.comparingInt(Resolution::width).reversed())
                .toList();
        authorizationTypes = List.copyOf(authorizationTypes);
        videoCodecs = List.copyOf(videoCodecs);
        audioCodecs = List.copyOf(audioCodecs);
    }

    /** The width of the widest picture, 0 if none is stated. */
    public int width() {
        return resolutions.isEmpty() ? 0 : resolutions.get(0).width();
    }

    /**
     * Reads the value of such an attribute.
     *
     * @param name of the attribute, to complain about it
     * @param complain takes each thing that makes no sense or that an Echo cannot show
     */
    static StreamOffer read(String name, Map<?, ?> value, Complaints complain) {
        List<String> videoCodecs = words(name, value.get("videoCodecs"), VIDEO, complain);
        StreamOffer offer = new StreamOffer(
                resolutions(name, value.get("resolutions"), complain),
                words(name, value.get("authorizationTypes"), AUTHORIZATIONS, complain),
                videoCodecs,
                words(name, value.get("audioCodecs"), AUDIO, complain));
        if (!videoCodecs.isEmpty() && !videoCodecs.contains("H264")) {
            complain.add(ProblemKind.VIDEO_NOT_SHOWN, name, String.join(", ", videoCodecs));
        }
        if (words(name, value.get("protocols"), Set.of("RTSP"), complain).isEmpty() && value.containsKey("protocols")) {
            complain.add(ProblemKind.NO_RTSP, name);
        }
        return offer;
    }

    private static List<Resolution> resolutions(String name, @Nullable Object value, Complaints complain) {
        List<Resolution> resolutions = new ArrayList<>();
        for (Object element : list(value)) {
            Optional<Integer> width = number(element, "width");
            Optional<Integer> height = number(element, "height");
            if (width.isEmpty() || height.isEmpty()) {
                complain.add(ProblemKind.RESOLUTION_FORM, name);
            } else {
                resolutions.add(new Resolution(width.get(), height.get()));
                if (height.get() > MOST_HEIGHT) {
                    complain.add(ProblemKind.RESOLUTION_HIGH, name, String.valueOf(MOST_HEIGHT));
                }
            }
        }
        return resolutions;
    }

    private static Optional<Integer> number(Object element, String key) {
        return element instanceof Map<?, ?> map
                ? Numbers.integer(String.valueOf(map.get(key))).filter(number -> number > 0)
                : Optional.empty();
    }

    private static List<String> words(String name, @Nullable Object value, Set<String> known, Complaints complain) {
        List<String> words = new ArrayList<>();
        for (Object element : list(value)) {
            String word = String.valueOf(element).strip().toUpperCase(Locale.ROOT);
            if (known.contains(word)) {
                words.add(word);
            } else {
                complain.add(
                        ProblemKind.WORD_UNKNOWN,
                        name,
                        word,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
        return words;
    }

    private static List<Object> list(@Nullable Object value) {
        if (value == null || value.equals("")) {
            return List.of();
        }
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }
}
