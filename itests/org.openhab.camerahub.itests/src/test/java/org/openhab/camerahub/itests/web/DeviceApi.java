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
package org.openhab.camerahub.itests.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.peer.ProcessPeer;

/**
 * The API of devices, asked by curl as a camera's script does it. Tokens are fields of a form, such as
 * {@code token_select=1}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DeviceApi {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI api;

    DeviceApi(URI page) {
        this.api = page.resolve("api/");
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     */
    record Answer(int status, String body) {}

    /** Swaps an enrolment for a token. */
    Answer enrol(String enrolment) {
        return ask("tokens/new", "-d", List.of("token_session=" + enrolment), List.of());
    }

    /** A camera asks whether it is to watch. */
    Answer setup(List<String> token) {
        return ask("camera/setup", "-d", token, List.of("-G"));
    }

    /** A camera sends what it has seen. */
    Answer motion(List<String> token, Path picture) {
        List<String> fields = new ArrayList<>(token);
        fields.add("pic=@" + picture);
        return ask("camera/motion", "-F", fields, List.of());
    }

    private Answer ask(String path, String option, List<String> fields, List<String> options) {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "-S", "-w", "\\n%{http_code}"));
        command.addAll(options);
        fields.forEach(field -> command.addAll(List.of(option, field)));
        command.add(api.resolve(path).toString());
        List<String> lines = ProcessPeer.run(LIMIT, command).lines();
        int last = lines.size() - 1;
        return new Answer(Integer.parseInt(lines.get(last).strip()), String.join("\n", lines.subList(0, last)));
    }
}
