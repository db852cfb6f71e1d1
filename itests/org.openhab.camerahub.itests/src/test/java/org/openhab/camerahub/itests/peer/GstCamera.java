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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A camera made of GStreamer's RTSP server.
 *
 * <pre>{@code
 * try (GstCamera camera = GstCamera.model().video("h264").audio("aac").digest("door", "p:w").start()) { ... }
 * }</pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class GstCamera implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final ProcessPeer process;
    private final Model model;
    private final int port;

    private GstCamera(Model model) {
        this.model = model;
        this.process = ProcessPeer.start(model.command());
        this.port = Integer.parseInt(process.awaitLine("READY ", START).substring(6));
    }

    public static Model model() {
        return new Model();
    }

    public String host() {
        return model.address;
    }

    public int port() {
        return port;
    }

    public String user() {
        return model.user;
    }

    public String password() {
        return model.password;
    }

    /** The address without credentials. */
    public String url() {
        return model.scheme + "://" + model.address + ":" + port + model.path;
    }

    /** The address with credentials, as players take it. */
    public String urlWithCredentials() {
        return model.auth.equals("none")
                ? url()
                : model.scheme + "://" + model.user + ":" + model.password + "@" + model.address + ":" + port
                        + model.path;
    }

    /** Connections that are open now. */
    public int clients() {
        List<String> lines = process.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith("CLIENTS ")) {
                return Integer.parseInt(lines.get(i).substring(8));
            }
        }
        return 0;
    }

    /** How often a client said PLAY. */
    public long plays() {
        return process.count("PLAYING"::equals);
    }

    public long teardowns() {
        return process.count("TEARDOWN"::equals);
    }

    /** Pulls the plug. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    /** What kind of camera to start. */
    public static final class Model {

        private final List<String> options = new ArrayList<>();
        private String auth = "none";
        private String user = "camera";
        private String password = "secret";
        private String address = "127.0.0.1";
        private String path = "/stream";
        private String scheme = "rtsp";

        private Model() {}

        public Model video(String codec) {
            return option("--video", codec);
        }

        public Model audio(String codec) {
            return option("--audio", codec);
        }

        public Model digest(String newUser, String newPassword) {
            return account("digest", newUser, newPassword);
        }

        public Model basic(String newUser, String newPassword) {
            return account("basic", newUser, newPassword);
        }

        private Model account(String newAuth, String newUser, String newPassword) {
            auth = newAuth;
            user = newUser;
            password = newPassword;
            return option("--auth", auth).option("--user", user).option("--password", password);
        }

        /** Plays this clip from its start for every client. */
        public Model file(Path clip) {
            return option("--file", clip.toString());
        }

        /** The loopback address to listen at: one that appears nowhere else can be searched for. */
        public Model address(String newAddress) {
            address = newAddress;
            return option("--address", address);
        }

        public Model path(String newPath) {
            path = newPath;
            return option("--path", path);
        }

        public Model port(int port) {
            return option("--port", Integer.toString(port));
        }

        public Model tls(Path certificateAndKey) {
            scheme = "rtsps";
            return option("--tls", certificateAndKey.toString());
        }

        public Model udpOnly() {
            return option("--transport", "udp");
        }

        public Model option(String name, String value) {
            options.add(name + "=" + value);
            return this;
        }

        /** Pictures show the time of their making, for {@link HlsPage#delays()}. */
        public Model clock() {
            options.add("--clock");
            return this;
        }

        private List<String> command() {
            List<String> command = new ArrayList<>();
            command.add(Resources.python());
            command.add(Resources.script("camera.py").toString());
            command.addAll(options);
            return command;
        }

        public GstCamera start() {
            return new GstCamera(this);
        }
    }
}
