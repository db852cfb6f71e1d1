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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.message.RtspUrlException;
import org.openhab.camerahub.rtsp.message.UrlFault;
import org.openhab.core.items.Metadata;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.internal.config.CameraDefaults;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.original.OriginalAttribute;
import org.openhab.io.camerahub.internal.original.OriginalCamera;
import org.openhab.io.camerahub.internal.original.StreamOffer;

/**
 * Reads a camera from an item's metadata of the namespace {@code camerahub}:
 *
 * <pre>
 * camerahub="rtsp://192.0.2.10/stream1" [ path="front-door", del_audio=true, transport="tcp", linger=30 ]
 * </pre>
 *
 * The id of the camera is the item's name, and so is its path unless the metadata names another: both are the same
 * after every restart. The attributes of AlexaCamProxy4P3 are understood as well, value by value:
 *
 * <pre>
 * camerahub="" [ alexa_csc_uri="{\"Stream1\":\"192.0.2.10/stream1\"}", alexa_csc_proxy_uri="cam.example.org:443" ]
 * </pre>
 *
 * Of its streams, the second and the third are cameras of their own, with {@code -2} and {@code -3} behind id and path.
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

    static final Set<String> OWN_KEYS = Set.of(PATH, TRANSPORT, TRUST, LINGER, SKIP_SILENT_TRACKS);
    /** Segments of characters that need no escape in a URL (RFC 3986 section 2.3). */
    private static final Pattern PATH_FORM = Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

    /** {@code rtsp://camera/user=admin&password=...}, {@code ?pwd=...}: how cheap cameras are logged in to. */
    private static final Pattern PASSWORD_IN_PATH =
            Pattern.compile("[/?&;_](password|passwd|pwd|pass)=[^&]", Pattern.CASE_INSENSITIVE);

    /** What all streams of an item have in common. */
    private record Common(
            String path,
            String label,
            CameraTransport transport,
            CameraTrust trust,
            ModifierRules modifiers,
            boolean skipSilentTracks,
            Duration linger) {}

    private final String item;
    private final Map<String, Object> details;
    private final Map<String, StreamOffer> offers = new HashMap<>();
    private final List<CameraProblem> problems = new ArrayList<>();

    private MetadataCameraReader(Metadata metadata) {
        item = metadata.getUID().getItemName();
        details = metadata.getConfiguration();
    }

    /** @param label of the item, null if it has none */
    static MetadataCameras read(Metadata metadata, @Nullable String label, CameraDefaults defaults) {
        MetadataCameraReader reader = new MetadataCameraReader(metadata);
        List<Camera> cameras = reader.cameras(metadata.getValue().strip(), label, defaults);
        return new MetadataCameras(cameras, Map.copyOf(reader.offers), List.copyOf(reader.problems));
    }

    /** The ids that the cameras of an item can have. */
    static List<String> ids(String item) {
        return List.of(item, item + "-2", item + "-3");
    }

    private List<Camera> cameras(String value, @Nullable String label, CameraDefaults defaults) {
        OriginalCamera original = OriginalCamera.isDescribedBy(details) ? original(value) : plain(value);
        Common common = common(original, label, defaults);
        List<Camera> cameras = new ArrayList<>();
        for (OriginalCamera.Stream stream : original.streams()) {
            RtspUrl url = url(stream.address());
            if (url != null && common != null) {
                String suffix = stream.number() == 1 ? "" : "-" + stream.number();
                cameras.add(camera(common, suffix, url, credentials(suffix, common.path(), original, defaults)));
                if (!stream.offer().equals(StreamOffer.NONE)) {
                    offers.put(item + suffix, stream.offer());
                }
            }
        }
        return cameras;
    }

    /** A camera whose value is its address is one with a single stream. */
    private static OriginalCamera plain(String address) {
        return new OriginalCamera(
                List.of(new OriginalCamera.Stream(1, address, StreamOffer.NONE)), "", null, null, "", "", "", "");
    }

    private OriginalCamera original(String value) {
        OriginalCamera original = OriginalCamera.read(details, this::complain);
        if (!value.isEmpty()) {
            complain(ProblemKind.VALUE_UNUSED, OriginalAttribute.ADDRESSES.token());
        }
        if (original.credentials() != null) {
            complain(ProblemKind.CREDENTIALS_READABLE, OriginalAttribute.CREDENTIALS.token());
        }
        if (original.viewer() != null) {
            complain(ProblemKind.VIEWER_READABLE, OriginalAttribute.VIEWER_CREDENTIALS.token());
        }
        if (!original.streams().isEmpty() && original.proxy().isEmpty()) {
            complain(ProblemKind.PROXY_MISSING, OriginalAttribute.PROXY.token());
            return original.withoutStreams();
        }
        return original;
    }

    /** Null if there is no telling the path. */
    private @Nullable Common common(OriginalCamera original, @Nullable String label, CameraDefaults defaults) {
        String path = path();
        ModifierRules modifiers = ModifierReader.read(details, this::complain);
        details.keySet().stream()
                .filter(key -> !OWN_KEYS.contains(key) && !ModifierReader.knows(key))
                .filter(key -> OriginalAttribute.of(key).isEmpty())
                .forEach(key -> complain(ProblemKind.DETAIL_UNKNOWN, key));
        CameraTransport transport = choice(TRANSPORT, CameraTransport.AUTO);
        CameraTrust trust = choice(TRUST, CameraTrust.AUTHORITIES);
        Duration linger = linger(defaults.linger());
        boolean skipSilentTracks = skipSilentTracks();
        String name = Stream.of(label == null ? "" : label, original.description(), original.name())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(item);
        return path == null ? null : new Common(path, name, transport, trust, modifiers, skipSilentTracks, linger);
    }

    private Camera camera(Common common, String suffix, RtspUrl url, @Nullable Credentials credentials) {
        return new Camera(
                item + suffix,
                common.path() + suffix,
                common.label(),
                url,
                credentials,
                common.transport(),
                common.trust(),
                common.modifiers(),
                common.skipSilentTracks(),
                common.linger(),
                true);
    }

    /** Those of the service's configuration for this stream or for the whole item, else those of the item itself. */
    private @Nullable Credentials credentials(
            String suffix, String path, OriginalCamera original, CameraDefaults defaults) {
        Credentials ofStream = defaults.credentials(item + suffix, path + suffix);
        Credentials ofItem = ofStream == null ? defaults.credentials(item, path) : ofStream;
        return ofItem == null ? original.credentials() : ofItem;
    }

    private @Nullable RtspUrl url(String address) {
        if (address.isEmpty()) {
            complain(ProblemKind.ADDRESS_MISSING);
            return null;
        }
        if (RtspUrl.userInfo(address).isPresent()) {
            complain(ProblemKind.ADDRESS_CREDENTIALS);
        }
        if (PASSWORD_IN_PATH.matcher(address).find()) {
            complain(ProblemKind.ADDRESS_PASSWORD);
        }
        try {
            return RtspUrl.parse(address);
        } catch (RtspUrlException e) {
            complain(problem(e.fault()));
            return null;
        }
    }

    private static ProblemKind problem(UrlFault fault) {
        return switch (fault) {
            case LINES -> ProblemKind.ADDRESS_LINES;
            case SCHEME -> ProblemKind.ADDRESS_SCHEME;
            case HOST -> ProblemKind.ADDRESS_HOST;
            case PORT -> ProblemKind.ADDRESS_PORT;
        };
    }

    private @Nullable String path() {
        String path = text(PATH).orElse(item);
        if (path.startsWith("/")) {
            path = path.substring(1);
        }
        if (!PATH_FORM.matcher(path).matches()) {
            complain(ProblemKind.PATH_FORM, PATH);
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
        String known = Stream.of(constants).map(Enum::name).collect(Collectors.joining(", "));
        complain(ProblemKind.CHOICE, key, known, defaultValue.name());
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
            complain(
                    ProblemKind.SECONDS,
                    LINGER,
                    String.valueOf(CameraDefaults.MOST_LINGER_SECONDS),
                    String.valueOf(defaultLinger.toSeconds()));
        }
        return seconds.map(Duration::ofSeconds).orElse(defaultLinger);
    }

    private boolean skipSilentTracks() {
        Optional<String> text = text(SKIP_SILENT_TRACKS);
        Optional<Boolean> flag = text.flatMap(Numbers::flag);
        if (text.isPresent() && flag.isEmpty()) {
            complain(ProblemKind.FLAG_DEFAULT, SKIP_SILENT_TRACKS, "false");
        }
        return flag.orElse(false);
    }

    private Optional<String> text(String key) {
        return details.containsKey(key)
                ? Optional.of(String.valueOf(details.get(key)).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private void complain(ProblemKind kind, String... values) {
        problems.add(new CameraProblem(CameraProblem.Place.ITEM, item, kind, values));
    }
}
