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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.wire.TestTls;

/**
 * Stands between a stock viewer and the hub's TLS port, ends TLS on both sides and keeps the plain text that the viewer
 * receives.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class PlaintextTap implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress hub;
    private final ByteArrayOutputStream toViewer = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fromViewer = new ByteArrayOutputStream();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());

    /** Opens a TLS port on loopback whose connections end at the hub's TLS port. */
    public PlaintextTap(String hubHost, int hubPort) throws IOException {
        hub = new InetSocketAddress(hubHost, hubPort);
        listener = TestCertificate.make(Resources.folder(), "tap")
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        daemon("tap accepts", this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket viewer = listener.accept();
                sockets.add(viewer);
                Socket server = TestTls.connect(hub);
                server.setSoTimeout(0);
                sockets.add(server);
                daemon("tap to the hub", () -> copy(viewer, server, fromViewer));
                daemon("tap to the viewer", () -> copy(server, viewer, toViewer));
            } catch (IOException e) {
                // Closed, or the hub refused: the viewer sees its connection end.
                closeAll();
            }
        }
    }

    private static void copy(Socket from, Socket to, ByteArrayOutputStream record) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[65536];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                record.write(buffer, 0, length);
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // One side has left: both ends are closed.
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Everything that viewers received, decrypted. */
    public byte[] receivedByViewers() {
        return toViewer.toByteArray();
    }

    public byte[] sentByViewers() {
        return fromViewer.toByteArray();
    }

    private void closeAll() {
        synchronized (sockets) {
            for (Socket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // It is gone, which is what was wanted.
                }
            }
            sockets.clear();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        closeAll();
    }
}
