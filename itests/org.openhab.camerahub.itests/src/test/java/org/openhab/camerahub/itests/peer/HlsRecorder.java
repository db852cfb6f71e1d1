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
package org.openhab.camerahub.itests.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.hls.real.PlaylistCheck;
import org.openhab.camerahub.itests.wire.TestTls;

/**
 * A player that shows nothing: it follows a live playlist, holds each one against the rules of RFC 8216
 * and 8216bis, and keeps every segment, so that other programs can look at them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HlsRecorder {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String place;
    private final Path folder;
    private final String authorization;
    private final Set<String> fetched = new HashSet<>();
    private final List<Path> files = new ArrayList<>();
    private String initialization = "";
    private int playlists;
    private int discontinuities;
    private double seconds;

    /**
     * @param entry address of the playlist to begin with
     * @param account user name and password, parted by a colon
     */
    public HlsRecorder(String entry, String account, Path folder) {
        this.place = entry.substring(0, entry.lastIndexOf('/') + 1);
        this.folder = folder;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        this.client =
                HttpClient.newBuilder().sslContext(TestTls.trustingContext()).build();
        get(entry.substring(place.length()));
    }

    /** Files, each one an initialization with the segments that belong to it. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    public int playlists() {
        return playlists;
    }

    public int discontinuities() {
        return discontinuities;
    }

    /** Of the segments that were kept. */
    public double seconds() {
        return seconds;
    }

    /** Looks once, and fetches the segments that are new. */
    public void follow() {
        String list = new String(get("live.m3u8"), StandardCharsets.UTF_8);
        PlaylistCheck.check(list);
        playlists++;
        boolean discontinuity = false;
        String map = "";
        double length = 0;
        for (String line : list.split("\n")) {
            if (line.equals("#EXT-X-DISCONTINUITY")) {
                discontinuity = true;
            } else if (line.startsWith("#EXT-X-MAP:")) {
                map = line.replaceAll(".*URI=\"([^\"]+)\".*", "$1");
            } else if (line.startsWith("#EXTINF:")) {
                length = Double.parseDouble(line.substring(8, line.length() - 1));
            } else if (!line.startsWith("#")) {
                if (fetched.add(line)) {
                    keep(line, map, discontinuity, length);
                }
                discontinuity = false;
            }
        }
    }

    private void keep(String segment, String map, boolean discontinuity, double length) {
        if (!map.equals(initialization)) {
            initialization = map;
            files.add(folder.resolve("recorded-" + files.size() + ".mp4"));
            append(get(map));
        }
        append(get(segment));
        discontinuities += discontinuity ? 1 : 0;
        seconds += length;
    }

    private void append(byte[] bytes) {
        try (OutputStream out = Files.newOutputStream(
                files.get(files.size() - 1), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] get(String name) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(place + name))
                    .header("Authorization", authorization)
                    .timeout(LIMIT)
                    .build();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        name + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
