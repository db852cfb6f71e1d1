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
package org.openhab.camerahub.demo.karaf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The client of the console for tests inside Karaf: one connection, one command.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class KarafConsole {

    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final int ANSWER_TIMEOUT_MILLIS = 120_000;
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]");

    private final Path portFile;
    private final String token;

    KarafConsole(Path portFile, String token) {
        this.portFile = portFile;
        this.token = token;
    }

    boolean isReady() {
        return Files.exists(portFile);
    }

    /** What the command printed, without colours. */
    String execute(String command) throws IOException {
        String answer = COLOURS.matcher(ask(command)).replaceAll("");
        int end = answer.lastIndexOf('\0');
        if (end < 0) {
            throw new IOException("Karaf's console broke off while it ran '" + command + "'");
        }
        String output = answer.substring(0, end);
        String outcome = answer.substring(end + 1).strip();
        if (!"OK".equals(outcome)) {
            throw new CommandFailedException(command, outcome, output);
        }
        return output;
    }

    private String ask(String command) throws IOException {
        int port = Integer.parseInt(Files.readString(portFile).strip());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
            socket.getOutputStream().write((token + "\n" + command + "\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
