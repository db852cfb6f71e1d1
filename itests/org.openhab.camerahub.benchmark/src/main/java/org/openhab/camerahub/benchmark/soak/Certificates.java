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
package org.openhab.camerahub.benchmark.soak;

import io.netty.handler.ssl.util.SelfSignedCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Two pairs of certificate and key that take turns in the files that the hub watches.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Certificates {

    private record Pair(String chain, String key) {}

    private final Path folder;
    private final List<Pair> pairs = new ArrayList<>();
    private int next;

    Certificates(Path folder) throws Exception {
        this.folder = folder;
        for (int i = 0; i < 2; i++) {
            SelfSignedCertificate made = new SelfSignedCertificate("localhost", new SecureRandom(), 2048);
            pairs.add(new Pair(
                    Files.readString(made.certificate().toPath()),
                    Files.readString(made.privateKey().toPath())));
            made.delete();
        }
        swap();
    }

    void swap() throws IOException {
        Pair pair = pairs.get(next++ % pairs.size());
        write(SoakPlan.key(folder), pair.key());
        write(SoakPlan.chain(folder), pair.chain());
    }

    /** As a disk that is full leaves it. */
    void truncate() throws IOException {
        String chain = pairs.get(next % pairs.size()).chain();
        write(SoakPlan.chain(folder), chain.substring(0, chain.length() / 2));
    }

    private void write(Path file, String text) throws IOException {
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.write(fresh, text.getBytes(StandardCharsets.US_ASCII));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
