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
package org.openhab.camerahub.itests.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.peer.Clip;
import org.openhab.camerahub.itests.peer.GstCamera;

/**
 * The cameras of the contracts. They listen at an address that appears nowhere else, so that a leak of it can be found.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TestCameras implements AutoCloseable {

    public static final String HOST = "127.31.7.9";
    public static final String USER = "hidden-user";
    public static final String PASSWORD = "hidden:password";
    public static final String PATH = "/hidden/stream";
    public static final String SOURCE_NAME = "root@" + HOST;

    /** What a viewer must never receive. */
    public static final List<String> SECRETS = List.of(HOST, USER, PASSWORD, PATH);

    private final Map<String, GstCamera> cameras = new LinkedHashMap<>();

    public static GstCamera.Model model() {
        return GstCamera.model().address(HOST).path(PATH).option("--cname", SOURCE_NAME);
    }

    /** A camera that shows the test pattern to all its clients alike. */
    public CameraSpec live(String name, String video, String audio, String authentication) {
        GstCamera.Model model = model().video(video).audio(audio);
        return add(name, authentication.equals("basic") ? model.basic(USER, PASSWORD) : model.digest(USER, PASSWORD));
    }

    /** A camera that plays a clip from its start for every client. */
    public CameraSpec playing(String name, Clip clip, String video, String audio) {
        return add(name, model().video(video).audio(audio).file(clip.file()).digest(USER, PASSWORD));
    }

    public CameraSpec add(String name, GstCamera.Model model) {
        GstCamera camera = model.start();
        cameras.put(name, camera);
        return CameraSpec.of(name, camera);
    }

    /** The camera with this name. */
    public GstCamera of(String name) {
        GstCamera camera = cameras.get(name);
        if (camera == null) {
            throw new IllegalArgumentException(name);
        }
        return camera;
    }

    @Override
    public void close() {
        cameras.values().forEach(GstCamera::close);
    }
}
