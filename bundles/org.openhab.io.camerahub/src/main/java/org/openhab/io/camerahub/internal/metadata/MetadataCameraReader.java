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
package org.openhab.io.camerahub.internal.metadata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.core.items.Metadata;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.internal.config.CameraDefaults;
import org.openhab.io.camerahub.internal.config.Numbers;

/**
 * Reads a camera from an item's metadata of the namespace {@code camerahub}:
 *
 * <pre>
 * camerahub="rtsp://192.0.2.10/stream1" [ path="front-door", del_audio=true, transport="tcp", linger=30 ]
 * </pre>
 *
 * The id of the camera is the item's name, and so is its path unless the metadata names another: both are the same
 * after every restart.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MetadataCameraReader {

    static final String NAMESPACE = "camerahub";

    static final String PATH = "path";
    static final String TRANSPORT = "transport";
    static final String TRUST = "trust";
    static final String LINGER = "linger";
    static final String SKIP_SILENT_TRACKS = "skipSilentTracks";

    private static final Set<String> OWN_KEYS = Set.of(PATH, TRANSPORT, TRUST, LINGER, SKIP_SILENT_TRACKS);
    /** Segments of characters that need no escape in a URL (RFC 3986 section 2.3). */
    private static final Pattern PATH_FORM = Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

    /** {@code rtsp://camera/user=admin&password=...}, {@code ?pwd=...}: how cheap cameras are logged in to. */
    private static final Pattern PASSWORD_IN_PATH =
            Pattern.compile("[/?&;_](password|passwd|pwd|pass)=[^&]", Pattern.CASE_INSENSITIVE);

    private final String item;
    private final Map<String, Object> details;
    private final List<CameraProblem> problems = new ArrayList<>();

    private MetadataCameraReader(Metadata metadata) {
        item = metadata.getUID().getItemName();
        details = metadata.getConfiguration();
    }

    /** @param label of the item, null if it has none */
    static MetadataCamera read(Metadata metadata, @Nullable String label, CameraDefaults defaults) {
        MetadataCameraReader reader = new MetadataCameraReader(metadata);
        Camera camera = reader.camera(metadata.getValue().strip(), label, defaults);
        return new MetadataCamera(camera, List.copyOf(reader.problems));
    }

    private @Nullable Camera camera(String address, @Nullable String label, CameraDefaults defaults) {
        RtspUrl url = url(address);
        String path = path();
        ModifierRules modifiers = ModifierReader.read(details, this::complain);
        details.keySet().stream()
                .filter(key -> !OWN_KEYS.contains(key) && !ModifierReader.knows(key))
                .forEach(key -> complain("'" + key + "' means nothing here."));
        CameraTransport transport = choice(TRANSPORT, CameraTransport.AUTO);
        CameraTrust trust = choice(TRUST, CameraTrust.AUTHORITIES);
        Duration linger = linger(defaults.linger());
        boolean skipSilentTracks = skipSilentTracks();
        if (url == null || path == null) {
            return null;
        }
        return new Camera(
                item,
                path,
                label == null || label.isBlank() ? item : label,
                url,
                defaults.credentials(item, path),
                transport,
                trust,
                modifiers,
                skipSilentTracks,
                linger,
                true);
    }

    private @Nullable RtspUrl url(String address) {
        if (address.isEmpty()) {
            complain("The camera's address is missing: the value of the metadata is rtsp://host/path.");
            return null;
        }
        if (RtspUrl.userInfo(address).isPresent()) {
            complain("The address has a user name and a password in it, which everybody who may read items can see."
                    + " They are not used: write them into 'cameraCredentials' of the service's configuration,"
                    + " take them out here, and give the camera a new password.");
        }
        if (PASSWORD_IN_PATH.matcher(address).find()) {
            complain("The address seems to have a password in its path, which everybody who may read items can see:"
                    + " if the camera can do it otherwise, write it into 'cameraCredentials' of the service's"
                    + " configuration instead.");
        }
        try {
            return RtspUrl.parse(address);
        } catch (RtspSyntaxException e) {
            complain("The camera's address is not an RTSP URL: " + e.getMessage());
            return null;
        }
    }

    private @Nullable String path() {
        String path = text(PATH).orElse(item);
        if (path.startsWith("/")) {
            path = path.substring(1);
        }
        if (!PATH_FORM.matcher(path).matches()) {
            complain("'path' may have letters, digits and the characters . _ ~ - in segments separated by '/'.");
            return null;
        }
        return path;
    }

    private <E extends Enum<E>> E choice(String key, E defaultValue) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return defaultValue;
        }
        E[] constants = defaultValue.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text.get())) {
                return constant;
            }
        }
        complain("'" + key + "' must be one of " + List.of(constants) + "; " + defaultValue + " is taken.");
        return defaultValue;
    }

    private Duration linger(Duration defaultLinger) {
        Optional<String> text = text(LINGER);
        if (text.isEmpty()) {
            return defaultLinger;
        }
        Optional<Integer> seconds =
                Numbers.integer(text.get()).filter(value -> value >= 0 && value <= CameraDefaults.MOST_LINGER_SECONDS);
        if (seconds.isEmpty()) {
            complain("'linger' must be a number of seconds from 0 to " + CameraDefaults.MOST_LINGER_SECONDS + "; "
                    + defaultLinger.toSeconds() + " is taken.");
        }
        return seconds.map(Duration::ofSeconds).orElse(defaultLinger);
    }

    private boolean skipSilentTracks() {
        Optional<String> text = text(SKIP_SILENT_TRACKS);
        Optional<Boolean> flag = text.flatMap(Numbers::flag);
        if (text.isPresent() && flag.isEmpty()) {
            complain("'" + SKIP_SILENT_TRACKS + "' must be true or false; false is taken.");
        }
        return flag.orElse(false);
    }

    private Optional<String> text(String key) {
        return details.containsKey(key)
                ? Optional.of(String.valueOf(details.get(key)).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private void complain(String text) {
        problems.add(new CameraProblem("item " + item, text));
    }
}
