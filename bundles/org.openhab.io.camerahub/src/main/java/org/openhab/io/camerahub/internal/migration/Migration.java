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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.io.camerahub.internal.config.ServiceParameter;
import org.openhab.io.camerahub.internal.original.OriginalAttribute;
import org.openhab.io.camerahub.internal.original.OriginalCamera;
import org.openhab.io.camerahub.internal.original.TextTree;

/**
 * A household of SmartHomeNG with AlexaCamProxy4P3 as one of openHAB.
 *
 * @param model what stands in openHAB's YAML file
 * @param settings what stands in {@code services/camerahub.cfg}
 * @param cameras how many camera Things there are
 * @param notes what could not be carried over, and what the user has to do
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Migration(Map<String, Object> model, Map<String, Object> settings, int cameras, List<String> notes) {

    /** Reads the texts of an item file and of {@code plugin.yaml}, which may be empty. */
    public static Migration of(String items, String plugin) {
        List<String> notes = new ArrayList<>();
        Object itemTree = tree("The item file", items, notes);
        OriginalPlugin settings = plugin.isEmpty()
                ? OriginalPlugin.NONE
                : OriginalPlugin.read(tree("plugin.yaml", plugin, notes), notes::add);
        return new Builder(settings, notes).build(OriginalItems.cameras(itemTree, notes::add));
    }

    /** openHAB's YAML; secrets are masked unless {@code reveal}. */
    public String yaml(boolean reveal) {
        return OpenhabYaml.write(model, reveal);
    }

    /** openHAB's {@code .things} file; secrets are masked unless {@code reveal}. */
    public String things(boolean reveal) {
        return OpenhabText.things(model, reveal);
    }

    /** openHAB's {@code .items} file; secrets are masked unless {@code reveal}. */
    public String items(boolean reveal) {
        return OpenhabText.items(model, reveal);
    }

    /** The lines of the {@code .cfg} file; secrets are masked unless {@code reveal}. */
    public String cfg(boolean reveal) {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey()
                        + '='
                        + (entry.getValue() instanceof Secret secret && reveal ? secret.text() : entry.getValue())
                        + '\n')
                .collect(Collectors.joining());
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Migration[" + cameras + " cameras, " + notes.size() + " notes]";
    }

    private static Object tree(String file, String text, List<String> notes) {
        try {
            return TextTree.read(
                    text,
                    (line, key) -> notes.add(
                            file + ", line " + line + ": '" + key + "' stands there twice; the last one is taken."));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Gathers what comes from several items. */
    private static final class Builder {

        private final OriginalPlugin plugin;
        private final List<String> notes;
        private final Set<Credentials> accounts;
        private String publicName;

        Builder(OriginalPlugin plugin, List<String> notes) {
            this.plugin = plugin;
            this.notes = notes;
            this.accounts = new LinkedHashSet<>(plugin.accounts());
            this.publicName = plugin.parameters().getOrDefault(ServiceParameter.PUBLIC_NAME.key(), "");
        }

        Migration build(List<OriginalItems.Item> items) {
            Map<OriginalItems.Item, OriginalCamera> cameras = new LinkedHashMap<>();
            items.forEach(item -> read(item).ifPresent(camera -> cameras.put(item, camera)));
            MigratedModel model = new MigratedModel(publicName);
            cameras.forEach((item, camera) -> model.add(item, camera, note(item.path())));
            if (cameras.isEmpty()) {
                notes.add("There is no camera in the item file: cameras have '" + OriginalAttribute.ADDRESSES.token()
                        + "' and '" + OriginalAttribute.PROXY.token() + "'.");
            } else if (publicName.isEmpty()) {
                notes.add("No public name is known, so the cameras are not shown to Alexa: set '"
                        + ServiceParameter.PUBLIC_NAME.key() + "', and 'alexa' metadata with proxyBaseUrl.");
            }
            return new Migration(model.root(), settings(), model.cameras(), List.copyOf(notes));
        }

        private Consumer<String> note(String path) {
            return text -> notes.add(path + ": " + text);
        }

        /** Empty if the original does not serve the item either. */
        private Optional<OriginalCamera> read(OriginalItems.Item item) {
            Consumer<String> note = note(item.path());
            OriginalCamera camera =
                    OriginalCamera.read(item.attributes(), (kind, values) -> note.accept(kind.text(List.of(values))));
            item.attributes().keySet().stream()
                    .filter(key -> key.startsWith("alexa_")
                            && OriginalAttribute.of(key).isEmpty())
                    .forEach(key -> note.accept("'" + key + "' is not known."));
            if (camera.proxy().isEmpty()) {
                note.accept("left out, since it has no '" + OriginalAttribute.PROXY.token()
                        + "': the original does not serve it either.");
                return Optional.empty();
            }
            if (camera.streams().isEmpty()) {
                note.accept("left out, since it has no stream.");
                return Optional.empty();
            }
            proxy(camera.proxy(), note);
            Credentials viewer = camera.viewer();
            if (viewer != null && accounts.add(viewer) && !plugin.accounts().isEmpty()) {
                note.accept("its viewers' account is one more of the service, where every account sees every camera.");
            }
            return Optional.of(camera);
        }

        private void proxy(String proxy, Consumer<String> note) {
            Optional<String> host = OriginalPlugin.host(proxy);
            if (host.isEmpty()) {
                note.accept("'" + OriginalAttribute.PROXY.token() + "' has no host name.");
            } else if (publicName.isEmpty()) {
                publicName = host.get();
            } else if (!publicName.equals(host.get())) {
                note.accept("its name '" + host.get() + "' is another one than " + publicName
                        + ", and the service has one public name.");
            }
        }

        private Map<String, Object> settings() {
            Map<String, Object> settings = new LinkedHashMap<>(plugin.parameters());
            if (!publicName.isEmpty()) {
                settings.put(ServiceParameter.PUBLIC_NAME.key(), publicName);
            }
            List<String> list = accounts.stream()
                    .map(account -> account.username() + ':' + account.password())
                    .toList();
            if (list.size() == 1) {
                settings.put(ServiceParameter.ACCOUNTS.key(), new Secret(list.get(0)));
            } else if (!list.isEmpty()) {
                settings.put(ServiceParameter.ACCOUNTS.key(), new Secret("[" + String.join(", ", list) + "]"));
            }
            if (list.stream().anyMatch(account -> account.matches(".*[\\[\\],\"].*"))) {
                notes.add("An account has one of the characters [ ] , \" that openHAB does not read from a .cfg file:"
                        + " enter it on the settings page.");
            }
            if (settings.containsKey(ServiceParameter.CERTIFICATE_CHAIN.key())) {
                notes.add("The user openhab has to be able to read the files of the certificate. A file that certbot"
                        + " renews is taken over without a restart.");
            }
            if (list.isEmpty()
                    && !"NONE".equals(settings.getOrDefault(ServiceParameter.AUTHENTICATION.key(), "NONE"))) {
                notes.add("The viewers need an account: set '" + ServiceParameter.ACCOUNTS.key() + "'.");
            }
            return settings;
        }
    }
}
