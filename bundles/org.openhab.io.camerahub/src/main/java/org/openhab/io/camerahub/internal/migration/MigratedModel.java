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
package org.openhab.io.camerahub.internal.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.io.camerahub.internal.CameraHubConstants;
import org.openhab.io.camerahub.internal.config.ModifierText;
import org.openhab.io.camerahub.internal.original.OriginalAttribute;
import org.openhab.io.camerahub.internal.original.OriginalCamera;
import org.openhab.io.camerahub.internal.original.StreamOffer;

/**
 * The Things and items of openHAB's YAML file, version 1: one home, a Thing for each stream of a camera, and the items
 * that are of use for it. Alexa is shown the stream with the widest picture, as the original does it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MigratedModel {

    private static final String HOME = CameraHubConstants.BINDING_ID + ":home:home";
    private static final String CAMERA = CameraHubConstants.BINDING_ID + ":camera:home:";
    private static final Pattern PASSWORD_IN_PATH =
            Pattern.compile("[/?&;_](password|passwd|pwd|pass)=[^&]", Pattern.CASE_INSENSITIVE);

    private final String publicName;
    private final Names names = new Names();
    private final Map<String, Object> things = new LinkedHashMap<>();
    private final Map<String, Object> items = new LinkedHashMap<>();

    /** @param publicName under which the stock skill finds the pictures, empty if it is not known */
    MigratedModel(String publicName) {
        this.publicName = publicName;
        things.put(HOME, map("isBridge", true, "label", "Home"));
    }

    /** The home alone if there is no camera. */
    Map<String, Object> root() {
        return map("version", 1, "things", things, "items", items);
    }

    int cameras() {
        return things.size() - 1;
    }

    /** @param note takes what cannot be carried over */
    void add(OriginalItems.Item item, OriginalCamera camera, Consumer<String> note) {
        String id = names.thing(item.path());
        String label = Optional.of(camera.name())
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(camera.description()).filter(description -> !description.isEmpty()))
                .orElse(item.name());
        int widest = camera.streams().stream()
                .mapToInt(stream -> stream.offer().width())
                .max()
                .orElse(0);
        boolean shown = false;
        for (OriginalCamera.Stream stream : camera.streams()) {
            String suffix = stream.number() == 1 ? "" : "-" + stream.number();
            String name = label + suffix.replace('-', ' ');
            if (!thing(id + suffix, name, stream, camera, note)) {
                continue;
            }
            items(id + suffix, name);
            if (!shown && stream.offer().width() == widest) {
                alexa(id + suffix, label, camera, stream.offer());
                shown = true;
            }
        }
    }

    private boolean thing(
            String id, String label, OriginalCamera.Stream stream, OriginalCamera camera, Consumer<String> note) {
        RtspUrl url;
        try {
            url = RtspUrl.parse(stream.address());
        } catch (RtspSyntaxException e) {
            note.accept(
                    "Stream" + stream.number() + " is left out, since its address is no RTSP URL: " + e.getMessage());
            return false;
        }
        if (PASSWORD_IN_PATH.matcher(url.pathAndQuery()).find()) {
            note.accept("Stream" + stream.number() + " has a password in its path, which stays there.");
        }
        Map<String, Object> config = map("address", url.toString());
        Credentials credentials =
                RtspUrl.userInfo(stream.address()).orElse(orElse(camera.credentials(), new Credentials("", "")));
        if (!credentials.username().isEmpty()) {
            config.put("username", credentials.username());
            config.put("password", new Secret(credentials.password()));
        }
        config.put("path", id);
        ModifierText modifiers = ModifierText.parse(camera.modifiers());
        if (!modifiers.modifiers().isEmpty()) {
            config.put(
                    "modifiers",
                    modifiers.modifiers().stream()
                            .map(modifier -> modifier.token())
                            .sorted()
                            .toList());
        }
        if (stream.number() == camera.streams().get(0).number()) {
            modifiers.unknown().forEach(token -> note.accept("there is no modifier '" + token + "'."));
            image(camera.image(), config, note);
        }
        things.put(CAMERA + id, map("bridge", HOME, "label", label, "config", config));
        return true;
    }

    private static void image(String image, Map<String, Object> config, Consumer<String> note) {
        if (image.isEmpty()) {
            return;
        }
        String url = image.replaceFirst("^(https?://)[^/@]+@", "$1");
        if (!url.matches("https?://[^\\s/]+.*")) {
            note.accept("'" + OriginalAttribute.IMAGE.token() + "' is no HTTP address.");
            return;
        }
        if (!url.equals(image)) {
            note.accept("the user and the password in '" + OriginalAttribute.IMAGE.token()
                    + "' are left out: the camera's own are used.");
        }
        config.put("snapshotUrl", url);
    }

    private void items(String id, String label) {
        item(id, "Stream", "Switch", label + " may be viewed", "stream");
        item(id, "Viewers", "Number", label + " viewers", "viewers");
        item(id, "Last_Viewed", "DateTime", label + " last viewed", "last-viewed");
        item(id, "Url", "String", label + " URL", "stream-url");
        item(id, "Live", "String", label, "hls-url");
    }

    private void item(String id, String suffix, String type, String label, String channel) {
        items.put(
                Names.item(id) + '_' + suffix,
                map("type", type, "label", label, "channel", CAMERA + id + ':' + channel));
    }

    /** The stock skill shows HLS from the public name; without one there is no Alexa. */
    private void alexa(String id, String label, OriginalCamera camera, StreamOffer offer) {
        if (publicName.isEmpty()) {
            return;
        }
        Map<String, Object> config = map("proxyBaseUrl", "https://" + publicName);
        if (!offer.resolutions().isEmpty()) {
            config.put("resolution", resolution(offer.resolutions().get(0).height()));
        }
        if (!camera.description().isEmpty()) {
            config.put("description", camera.description());
        }
        items.put(
                Names.item(id) + "_Live",
                map(
                        "type",
                        "String",
                        "label",
                        label,
                        "channel",
                        CAMERA + id + ":hls-url",
                        "metadata",
                        map("alexa", map("value", "CameraStream", "config", config))));
    }

    /** The three that the skill knows. */
    private static String resolution(int height) {
        if (height >= 1080) {
            return "1080p";
        }
        return height >= 720 ? "720p" : "480p";
    }

    private static Credentials orElse(@Nullable Credentials credentials, Credentials fallback) {
        return credentials == null ? fallback : credentials;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        List<Object> list = List.of(keysAndValues);
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i += 2) {
            map.put(String.valueOf(list.get(i)), list.get(i + 1));
        }
        return map;
    }
}
