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
package org.openhab.camerahub.demo.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivilegedAction;
import java.util.Objects;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs one command per connection, on the loopback interface only. A client sends two lines, the token and the command,
 * and reads the command's output up to a NUL and one last line: {@code OK} or the failure.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ConsoleServer implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 5_000;

    private final System.Logger logger = System.getLogger(ConsoleServer.class.getName());
    private final SessionFactory sessions;
    private final String token;
    private final Path portFile;
    private final ServerSocket server;

    ConsoleServer(SessionFactory sessions, String token, Path portFile) throws IOException {
        this.sessions = sessions;
        this.token = token;
        this.portFile = portFile;
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread acceptor = new Thread(this::accept, "console-for-tests");
        acceptor.setDaemon(true);
        acceptor.start();
        publishPort();
    }

    /** By a rename, so that nobody reads half a number. */
    private void publishPort() throws IOException {
        Path written = Objects.requireNonNull(portFile.resolveSibling(portFile.getFileName() + ".new"));
        Files.writeString(written, Integer.toString(server.getLocalPort()));
        Files.move(written, portFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                serve(client);
            } catch (IOException e) {
                // a client that went away, or close(): the loop's condition tells them apart
                logger.log(System.Logger.Level.DEBUG, "A connection of the console for tests ended", e);
            }
        }
    }

    private void serve(Socket client) throws IOException {
        client.setSoTimeout(READ_TIMEOUT_MILLIS);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        String said = lines.readLine();
        String command = lines.readLine();
        if (!token.equals(said) || command == null) {
            return;
        }
        try (PrintStream out = new PrintStream(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            String failure =
                    Subject.doAs(Administrator.subject(), (PrivilegedAction<@Nullable String>) () -> run(command, out));
            out.print("\0" + (failure == null ? "OK" : failure) + "\n");
        }
    }

    private @Nullable String run(String command, PrintStream out) {
        try (Session session = sessions.create(InputStream.nullInputStream(), out, out)) {
            Object result = session.execute(command);
            if (result != null) {
                out.println(result);
            }
            return null;
            // A command may throw whatever it likes; the caller has to learn of it.
        } catch (Exception e) {
            return e.toString().replace('\n', ' ');
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(portFile);
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("The console for tests could not be closed", e);
        }
    }
}
